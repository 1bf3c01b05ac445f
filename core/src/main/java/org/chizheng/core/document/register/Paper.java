package org.chizheng.core.document.register;

import java.util.List;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.font.FontBook;
import org.chizheng.core.document.form.DocumentKind;
import org.chizheng.core.document.page.Layout;
import org.chizheng.core.document.page.Pages;

/**
 * A filled paper: one document, or several that are printed in one go (整班打印).
 *
 * @param subject what the log calls it: the class and how many people stand on it, never a person
 * @param reason what it is for, where its kind asks for a reason; otherwise empty
 */
public record Paper(DocumentKind kind, String title, List<Document> documents, String subject, String reason) {
    public Paper {
        documents = List.copyOf(documents);
    }

    static Paper of(DocumentKind kind, Document document) {
        return new Paper(kind, document.title(), List.of(document), document.title(), "");
    }

    /** Laid out for preview, printer and PDF; every document keeps its own page numbers. */
    public Pages pages(FontBook fonts) {
        return Pages.joined(
                title,
                documents.stream().map(document -> Layout.of(document, fonts)).toList());
    }
}
