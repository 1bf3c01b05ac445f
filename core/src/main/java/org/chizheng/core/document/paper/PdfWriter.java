package org.chizheng.core.document.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.chizheng.core.document.font.Face;
import org.chizheng.core.document.page.Draw;
import org.chizheng.core.document.page.Page;
import org.chizheng.core.document.page.Pages;
import org.chizheng.core.shared.Refusal;

/** Writes pages as PDF with every font embedded as a subset. The same pages give the same bytes. */
public final class PdfWriter {
    private static final long FIXED_DOCUMENT_ID = 1;

    private final PDDocument document;
    private final Map<Face, PDType0Font> fonts = new HashMap<>();
    private final List<Face.OpenFace> opened = new ArrayList<>();

    private PdfWriter(PDDocument document) {
        this.document = document;
    }

    /**
     * Writes all pages; the stream stays open.
     *
     * @throws Refusal {@code document.glyph-missing} before the first byte when a character has no glyph
     */
    public static void write(Pages pages, OutputStream out) throws IOException {
        pages.fonts().requireComplete();
        try (PDDocument document = new PDDocument()) {
            PdfWriter writer = new PdfWriter(document);
            try {
                document.getDocumentInformation().setTitle(pages.title());
                document.getDocumentInformation().setCreator("持证台账");
                document.setDocumentId(FIXED_DOCUMENT_ID);
                for (Page page : pages.pages()) {
                    writer.add(page);
                }
                document.save(out);
            } finally {
                writer.closeFonts();
            }
        }
    }

    private void closeFonts() throws IOException {
        for (Face.OpenFace face : opened) {
            face.close();
        }
    }

    private void add(Page page) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        document.addPage(sheet);
        try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
            Canvas canvas = new Canvas(stream, page.height());
            for (Draw draw : page.draws()) {
                canvas.draw(draw);
            }
        }
    }

    private PDType0Font font(Face face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            Face.OpenFace open = face.open();
            opened.add(open);
            font = PDType0Font.load(document, open.font(), true);
            fonts.put(face, font);
        }
        return font;
    }

    /** One page's stream; PDF counts upwards from the lower left corner. Remembers the pen to say it only once. */
    private final class Canvas {
        private final PDPageContentStream stream;
        private final double height;
        private double gray = -1;
        private double lineWidth = -1;
        private boolean outlined;

        Canvas(PDPageContentStream stream, double height) {
            this.stream = stream;
            this.height = height;
        }

        void draw(Draw draw) throws IOException {
            if (draw instanceof Draw.Text text) {
                Matrix place = Matrix.getTranslateInstance((float) text.x(), (float) (height - text.y()));
                text(text, place);
            } else if (draw instanceof Draw.Mark mark) {
                Draw.Text run = mark.run();
                text(run, Matrix.getRotateInstance(Math.toRadians(mark.degrees()), (float) run.x(), (float)
                        (height - run.y())));
            } else if (draw instanceof Draw.Rule rule) {
                lineWidth(rule.width());
                gray(0);
                stream.moveTo((float) rule.x1(), (float) (height - rule.y1()));
                stream.lineTo((float) rule.x2(), (float) (height - rule.y2()));
                stream.stroke();
            } else if (draw instanceof Draw.Image image) {
                PDImageXObject dots = PDImageXObject.createFromByteArray(
                        document, image.picture().png(), "");
                stream.drawImage(
                        dots,
                        (float) image.x(),
                        (float) (height - image.y() - image.height()),
                        (float) image.width(),
                        (float) image.height());
            } else if (draw instanceof Draw.Fill fill) {
                gray(fill.gray());
                stream.addRect(
                        (float) fill.x(), (float) (height - fill.y() - fill.height()), (float) fill.width(), (float)
                                fill.height());
                stream.fill();
            }
        }

        private void text(Draw.Text text, Matrix place) throws IOException {
            Draw.Pen pen = text.pen();
            gray(pen.gray());
            stream.beginText();
            if (pen.outline() > 0) {
                lineWidth(pen.outline());
            }
            if (pen.outline() > 0 != outlined) {
                outlined = pen.outline() > 0;
                stream.setRenderingMode(outlined ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            }
            stream.setFont(font(pen.face()), (float) pen.size());
            stream.setTextMatrix(place);
            stream.showText(text.text());
            stream.endText();
        }

        private void gray(double wanted) throws IOException {
            if (wanted != gray) {
                gray = wanted;
                stream.setNonStrokingColor((float) wanted);
                stream.setStrokingColor((float) wanted);
            }
        }

        private void lineWidth(double wanted) throws IOException {
            if (wanted != lineWidth) {
                lineWidth = wanted;
                stream.setLineWidth((float) wanted);
            }
        }
    }
}
