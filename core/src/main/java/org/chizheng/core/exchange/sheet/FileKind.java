package org.chizheng.core.exchange.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chizheng.core.exchange.cell.SheetRefusals;
import org.chizheng.core.exchange.text.TextCharset;

/** Tells what a file is from its first bytes; its name is never asked. */
final class FileKind {
    private static final int HEAD = 8192;
    private static final String OLE2 = "D0CF11E0A1B11AE1";
    private static final String ZIP = "504B0304";
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();
    private static final Map<String, String> OLD = new LinkedHashMap<>();

    static {
        OTHERS.put("25504446", "PDF 文件");
        OTHERS.put("89504E470D0A1A0A", "图片（PNG）");
        OTHERS.put("FFD8FF", "图片（JPG）");
        OTHERS.put("47494638", "图片（GIF）");
        OTHERS.put("49492A00", "图片（TIFF）");
        OTHERS.put("52617221", "压缩包（RAR）");
        OTHERS.put("377ABCAF271C", "压缩包（7Z）");
        OTHERS.put("1F8B", "压缩包（GZ）");
        OTHERS.put("504B0506", "空的压缩包（ZIP）");
        OTHERS.put("7B5C727466", "Word 文档（RTF）");
        OTHERS.put("4D5A", "程序文件");
        OTHERS.put("53514C69746520666F726D6174", "数据库文件");
        OLD.put("09000400", "Excel 2.0");
        OLD.put("0900", "Excel 早期版本");
        OLD.put("0902", "Excel 早期版本");
        OLD.put("0904", "Excel 早期版本");
        OLD.put("49443B50", "SYLK 表格");
        OLD.put("4D494D452D56657273696F6E", "单个文件网页（mht）");
    }

    private FileKind() {}

    enum Container {
        OLE2,
        ZIP,
        XML_2003,
        HTML,
        TEXT
    }

    static Container of(Path file) throws IOException {
        byte[] head = TextCharset.head(file, HEAD);
        String hex = hex(head);
        if (hex.startsWith(OLE2)) {
            return Container.OLE2;
        }
        if (hex.startsWith(ZIP)) {
            return Container.ZIP;
        }
        refuseKnown(file, hex);
        String text = decode(head).stripLeading();
        if (text.startsWith("<")) {
            return markup(file, text.toLowerCase(Locale.ROOT));
        }
        if (text.indexOf('\0') >= 0) {
            throw SheetRefusals.otherFormat(file, "认不出的二进制文件");
        }
        return Container.TEXT;
    }

    private static void refuseKnown(Path file, String hex) {
        OTHERS.forEach((start, name) -> {
            if (hex.startsWith(start)) {
                throw SheetRefusals.otherFormat(file, name);
            }
        });
        OLD.forEach((start, name) -> {
            if (hex.startsWith(start)) {
                throw SheetRefusals.oldFormat(file, name);
            }
        });
    }

    private static Container markup(Path file, String text) {
        if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && text.contains("workbook")) {
            return Container.XML_2003;
        }
        boolean html = text.contains("<html")
                || text.contains("<table")
                || text.contains("<!doctype html")
                || text.contains("<meta")
                || text.contains("<body");
        if (text.startsWith("<?xml") && !html) {
            throw SheetRefusals.otherFormat(file, "XML 文件");
        }
        return Container.HTML;
    }

    private static String decode(byte[] head) {
        Charset charset = StandardCharsets.ISO_8859_1;
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
        } else if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
        }
        String text = new String(head, charset);
        return text.replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", "");
    }

    private static String hex(byte[] head) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(16, head.length); i++) {
            hex.append(String.format(Locale.ROOT, "%02X", head[i]));
        }
        return hex.toString();
    }
}
