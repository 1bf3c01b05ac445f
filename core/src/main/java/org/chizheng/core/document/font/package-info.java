/**
 * The fonts of this machine: where they lie, which stands for 仿宋 or 小标宋, which characters each can show.
 * Not a font of our own (none is shipped) and not a renderer.
 * Start with {@link org.chizheng.core.document.font.FontBook}.
 */
package org.chizheng.core.document.font;
