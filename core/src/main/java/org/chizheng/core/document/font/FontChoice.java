package org.chizheng.core.document.font;

/**
 * The face that stands for a role on this machine.
 *
 * @param thickened drawn with a fine outline, because the face is too thin for its role
 * @param genuine whether it is the face the role asks for
 */
public record FontChoice(Face face, boolean thickened, boolean genuine) {
    /** Width of the outline of a thickened face, in units of the font size. */
    public static final double OUTLINE = 0.022;
}
