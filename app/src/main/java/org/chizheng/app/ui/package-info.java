/**
 * The look and the small parts every screen is made of: texts, fonts, buttons, icons, layers over a scene.
 * No services, no queries, no records.
 * Start at {@link org.chizheng.app.ui.Look}; the rules of the look are in app/docs/look.md.
 */
package org.chizheng.app.ui;
