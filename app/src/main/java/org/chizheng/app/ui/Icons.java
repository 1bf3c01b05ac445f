package org.chizheng.app.ui;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Line icons of one family and one weight. An icon always stands beside a word, so it is hidden from readers. */
public final class Icons {
    private Icons() {}

    /** 16 px, the colour of the text beside it. */
    public static FontIcon of(Feather icon) {
        FontIcon node = new FontIcon(icon);
        node.setIconSize(16);
        node.setFocusTraversable(false);
        return node;
    }
}
