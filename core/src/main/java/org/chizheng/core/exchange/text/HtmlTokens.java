package org.chizheng.core.exchange.text;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.exchange.cell.SheetLimits;

/**
 * The tags and texts of an HTML file, as forgiving as the web systems that write "xls" this way are careless. Scripts
 * and styles are skipped, nothing is ever loaded from anywhere.
 */
final class HtmlTokens {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][-A-Za-z0-9_:.]*)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});?");
    private static final Map<String, String> NAMES = Map.of(
            "nbsp", "\u00A0", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "middot", "\u00B7", "times",
            "\u00D7", "ensp", "\u2002", "emsp", "\u2003");
    private static final int LONGEST = SheetLimits.CELL_CHARACTERS * 2;

    private final Reader reader;
    private int ahead = -2;
    private String tag = "";
    private String body = "";
    private boolean closing;

    HtmlTokens(Reader reader) {
        this.reader = reader;
    }

    enum Token {
        TEXT,
        TAG,
        END
    }

    Token next() throws IOException {
        int c = peek();
        if (c < 0) {
            return Token.END;
        }
        if (c != '<') {
            body = unescape(until('<', false));
            return Token.TEXT;
        }
        read();
        int first = peek();
        if (first == '!' || first == '?') {
            skipDeclaration();
            body = "";
            return Token.TEXT;
        }
        if (first != '/' && !Character.isLetter(first)) {
            body = "<";
            return Token.TEXT;
        }
        readTag();
        if (!closing && (tag.equals("script") || tag.equals("style"))) {
            skipRaw("</" + tag);
        }
        return Token.TAG;
    }

    private void readTag() throws IOException {
        closing = peek() == '/';
        if (closing) {
            read();
        }
        String inside = until('>', true);
        read();
        int end = 0;
        while (end < inside.length() && !Character.isWhitespace(inside.charAt(end)) && inside.charAt(end) != '/') {
            end++;
        }
        tag = inside.substring(0, end).toLowerCase(Locale.ROOT);
        body = inside.substring(end);
    }

    private void skipDeclaration() throws IOException {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 3 && peek() >= 0 && peek() != '>'; i++) {
            seen.append((char) read());
        }
        if (seen.toString().equals("!--")) {
            skipRaw("-->");
        } else {
            skipRaw(">");
        }
    }

    private void skipRaw(String end) throws IOException {
        int matched = 0;
        while (matched < end.length() && peek() >= 0) {
            char c = Character.toLowerCase((char) read());
            if (c == end.charAt(matched)) {
                matched++;
            } else if (!(c == '-' && matched == 2 && end.equals("-->"))) {
                matched = c == end.charAt(0) ? 1 : 0;
            }
        }
        if (end.startsWith("</")) {
            until('>', false);
            read();
        }
    }

    private String until(char stop, boolean quotes) throws IOException {
        StringBuilder text = new StringBuilder();
        int quote = 0;
        while (peek() >= 0 && (peek() != stop || quote != 0)) {
            char c = (char) read();
            if (quotes && (c == '"' || c == '\'')) {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            }
            text.append(c);
            if (text.length() > LONGEST) {
                throw new IOException("a tag or a text longer than a cell can be");
            }
        }
        return text.toString();
    }

    private int read() throws IOException {
        int c = ahead == -2 ? reader.read() : ahead;
        ahead = c < 0 ? -1 : -2;
        return c;
    }

    private int peek() throws IOException {
        ahead = ahead == -2 ? reader.read() : ahead;
        return ahead;
    }

    /** Name of the tag, lower case. */
    String tag() {
        return tag;
    }

    boolean closing() {
        return closing;
    }

    /** Text between tags with its entities resolved. */
    String text() {
        return body;
    }

    Map<String, String> attributes() {
        Map<String, String> found = new HashMap<>();
        Matcher each = ATTRIBUTE.matcher(body);
        while (each.find()) {
            String value = each.group(2) == null ? "" : each.group(2);
            boolean quoted = value.length() >= 2 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
            found.put(
                    each.group(1).toLowerCase(Locale.ROOT),
                    unescape(quoted ? value.substring(1, value.length() - 1) : value));
        }
        return found;
    }

    static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String otherwise) {
        if (name.charAt(0) != '#') {
            return NAMES.getOrDefault(name, otherwise);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : otherwise;
    }
}
