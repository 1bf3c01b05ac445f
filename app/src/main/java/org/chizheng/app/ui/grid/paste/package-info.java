/**
 * The preview between a foreign table and the sheet: header, five groups, then one step. Not the import of files, which
 * has its own page. Start at {@link org.chizheng.app.ui.grid.paste.PastePreviewModel}.
 */
package org.chizheng.app.ui.grid.paste;
