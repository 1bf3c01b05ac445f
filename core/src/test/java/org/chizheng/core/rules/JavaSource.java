package org.chizheng.core.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One source file for the rules that byte code cannot show: lengths, floating-point locals, what a catch does.
 * Comments and the insides of texts are blanked first, so that braces and words in them count for nothing; line
 * numbers stay.
 */
final class JavaSource {
    /** @param header what stands before the opening brace, since the last statement or block */
    record Block(String header, String body, int line, int lines, boolean inType) {}

    private static final Pattern NOISE = Pattern.compile(
            "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'|//[^\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\b(class|interface|enum|record)\\s+\\w+");

    private final Path file;
    private final String text;
    private final String code;

    JavaSource(Path file) {
        this.file = file;
        try {
            this.text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.code = blank(text);
    }

    String name() {
        return file.getFileName().toString();
    }

    Path folder() {
        return file.getParent();
    }

    String text() {
        return text;
    }

    /** The text with comments and the insides of literals replaced by blanks. */
    String code() {
        return code;
    }

    int lines() {
        return (int) text.lines().count();
    }

    boolean isExempt(String rule) {
        Matcher annotation = Pattern.compile("@Exempt\\s*\\(\\s*from\\s*=([^\"]*?),\\s*reason")
                .matcher(code);
        return annotation.find() && annotation.group(1).contains(rule);
    }

    int lineOf(int position) {
        return (int) code.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Every pair of braces, outer ones after their inner ones. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        Deque<String> headers = new ArrayDeque<>();
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{') {
                open.push(i);
                headers.push(code.substring(from, i).strip());
            } else if (c == '}' && !open.isEmpty()) {
                int start = open.pop();
                String header = headers.pop();
                boolean inType = !headers.isEmpty() && isType(headers.peek());
                int line = lineOf(start);
                blocks.add(new Block(header, code.substring(start + 1, i), line, lineOf(i) - line - 1, inType));
            }
            if (c == '{' || c == '}' || c == ';') {
                from = i + 1;
            }
        }
        return blocks;
    }

    static boolean isType(String header) {
        return TYPE.matcher(header).find();
    }

    private static String blank(String text) {
        return NOISE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement((found.group().startsWith("/") ? " " : "\"\"")
                        + found.group().replaceAll("[^\n]", "")));
    }
}
