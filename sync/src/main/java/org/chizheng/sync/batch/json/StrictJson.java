package org.chizheng.sync.batch.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as this protocol allows it: one object to a line, strict UTF-8 without a mark in front, no member twice, whole
 * numbers only, everything under {@link Limits}. The library's own limits are made for friends (a thousand levels,
 * twenty million characters), so each is set.
 */
public final class StrictJson {
    private static final JsonFactory FACTORY = ((JsonFactoryBuilder) JsonFactory.builder())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT)
                    .maxNameLength(Limits.NAME)
                    .maxNumberLength(Long.toString(-Limits.NUMBER).length())
                    .maxDocumentLength(Limits.LINE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private StrictJson() {}

    /**
     * Reads one whole line.
     *
     * @throws LineException when it is anything but one object of the strict form
     */
    public static JsonObject object(byte[] line) {
        if (line.length > Limits.LINE) {
            throw new LineException("line too long");
        }
        try (JsonParser parser = FACTORY.createParser(text(line))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new LineException("not an object");
            }
            Map<String, Object> members = members(parser);
            if (parser.nextToken() != null) {
                throw new LineException("something after the object");
            }
            return new JsonObject(members);
        } catch (IOException e) {
            throw new LineException("not the strict form: " + e.getClass().getSimpleName());
        }
    }

    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LineException("not UTF-8");
        }
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = whole(parser.currentName(), Limits.NAME);
            parser.nextToken();
            members.put(name, value(parser));
            if (members.size() > Limits.MEMBERS) {
                throw new LineException("too many members");
            }
        }
        return members;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new JsonObject(members(parser));
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> whole(parser.getText(), Limits.TEXT);
            case VALUE_NUMBER_INT -> number(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> JsonObject.NULL;
            default -> throw new LineException("only whole numbers");
        };
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    private static Long number(JsonParser parser) throws IOException {
        long number = parser.getLongValue();
        if (Math.abs(number) > Limits.NUMBER) {
            throw new LineException("number beyond 2^53-1");
        }
        return number;
    }

    private static String whole(String text, int limit) {
        if (text.length() > limit) {
            throw new LineException("text too long");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new LineException("half a character");
        }
        return text;
    }

    /** Writes maps, lists, texts, whole numbers, booleans and null in the order given, without white space. */
    public static byte[] write(Map<String, ?> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            write(generator, members);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(entry.getKey().toString());
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object element : list) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof Long || value instanceof Integer) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }
}
