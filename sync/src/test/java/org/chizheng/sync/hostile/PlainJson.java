package org.chizheng.sync.hostile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of sync-protocol §2.5, read from RFC 8259 and the limits written there, without any library: the second
 * opinion of {@link PlainVerifier}. Shares no line with {@code StrictJson}.
 */
final class PlainJson {
    /** Line 64 KiB, depth 8, 64 members, text 16 KiB, name 256, integers to 2^53-1. */
    private static final int LINE = 65_536;

    private static final long LARGEST = 9_007_199_254_740_991L;
    private static final Object NULL = new Object();

    private final String text;
    private int at;
    private int depth;

    private PlainJson(String text) {
        this.text = text;
    }

    /** Not the form; the message is a place, never a value. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String rule) {
            super(rule);
        }
    }

    static Map<String, Object> object(byte[] line) throws Wrong {
        if (line.length > LINE) {
            throw new Wrong("long");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Wrong("utf-8");
        }
        PlainJson reader = new PlainJson(text);
        reader.blanks();
        Map<String, Object> object = reader.object();
        reader.blanks();
        if (reader.at != text.length()) {
            throw new Wrong("after the end");
        }
        return object;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws Wrong {
        if (at >= text.length()) {
            throw new Wrong("end");
        }
        return text.charAt(at);
    }

    private void expect(char c) throws Wrong {
        if (peek() != c) {
            throw new Wrong("expected another character");
        }
        at++;
    }

    private Map<String, Object> object() throws Wrong {
        expect('{');
        deeper();
        Map<String, Object> members = new LinkedHashMap<>();
        blanks();
        if (peek() == '}') {
            at++;
            depth--;
            return members;
        }
        while (true) {
            blanks();
            String name = string(256);
            blanks();
            expect(':');
            blanks();
            if (members.put(name, value()) != null) {
                throw new Wrong("twice");
            }
            if (members.size() > 64) {
                throw new Wrong("members");
            }
            blanks();
            if (peek() == '}') {
                at++;
                depth--;
                return members;
            }
            expect(',');
        }
    }

    private List<Object> array() throws Wrong {
        expect('[');
        deeper();
        List<Object> items = new ArrayList<>();
        blanks();
        if (peek() == ']') {
            at++;
            depth--;
            return items;
        }
        while (true) {
            blanks();
            items.add(value());
            blanks();
            if (peek() == ']') {
                at++;
                depth--;
                return items;
            }
            expect(',');
        }
    }

    private void deeper() throws Wrong {
        if (++depth > 8) {
            throw new Wrong("deep");
        }
    }

    private Object value() throws Wrong {
        char c = peek();
        if (c == '"') {
            return string(16_384);
        }
        if (c == '{') {
            return object();
        }
        if (c == '[') {
            return array();
        }
        if (c == '-' || c >= '0' && c <= '9') {
            return number();
        }
        for (String word : List.of("true", "false", "null")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("null") ? NULL : Boolean.valueOf(word);
            }
        }
        throw new Wrong("no value");
    }

    private Long number() throws Wrong {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean fraction = at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0;
        boolean zeros = at - digits > 1 && text.charAt(digits) == '0';
        if (at == digits || fraction || zeros || at - digits > 16) {
            throw new Wrong("number");
        }
        long value = Long.parseLong(text.substring(from, at));
        if (value > LARGEST || value < -LARGEST) {
            throw new Wrong("large");
        }
        return value;
    }

    private String string(int limit) throws Wrong {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw new Wrong("control");
            }
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        for (int i = 0; i < read.length(); i++) {
            boolean high = Character.isHighSurrogate(read.charAt(i));
            boolean paired = high && i + 1 < read.length() && Character.isLowSurrogate(read.charAt(i + 1));
            if (paired) {
                i++;
            } else if (high || Character.isLowSurrogate(read.charAt(i))) {
                throw new Wrong("half a character");
            }
        }
        if (read.length() > limit) {
            throw new Wrong("text");
        }
        return read.toString();
    }

    private char escaped() throws Wrong {
        char c = peek();
        at++;
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (c != 'u' || at + 4 > text.length()) {
            throw new Wrong("escape");
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = "0123456789abcdef".indexOf(Character.toLowerCase(text.charAt(at++)));
            if (digit < 0) {
                throw new Wrong("escape");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }
}
