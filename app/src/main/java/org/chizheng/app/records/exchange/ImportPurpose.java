package org.chizheng.app.records.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.chizheng.app.ui.Texts;
import org.chizheng.core.exchange.layout.Layout;

/** What a file is imported as. */
public enum ImportPurpose {
    ROSTER("roster"),
    CERTIFICATES("certificates");

    private final String code;

    ImportPurpose(String code) {
        this.code = code;
    }

    /** The code of its layout too. */
    String code() {
        return code;
    }

    Layout layout() {
        return Layout.shipped(code);
    }

    String label() {
        return this == ROSTER ? Texts.of("import.as.roster") : Texts.of("import.as.certificates");
    }

    static Optional<ImportPurpose> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
