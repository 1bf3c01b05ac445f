package org.chizheng.core.document.font;

/**
 * The face that stands for a role on this machine.
 *
 * @param outline width of the outline that a too thin face is drawn with, in units of the size; 0 for none
 * @param genuine whether it is the face the role asks for
 */
public record FontChoice(Face face, double outline, boolean genuine) {}
