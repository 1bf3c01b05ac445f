package org.chizheng.core.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chizheng.core.ledger.file.Frames;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/**
 * The two lines of an op, written once and read strictly. Personal values and free text stand in the second line only,
 * so that an erasure can drop it and the chain over the first lines still verifies.
 */
public final class OpCodec {
    /** Longest line that is read or written, in bytes. */
    public static final int MAX_LINE = Frames.MAX_LINE;

    /** Longest text of one field, in UTF-16 units; what a reader would not take is refused before it is saved. */
    public static final int MAX_TEXT = 16 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(19)
                    .maxNameLength(256)
                    .build())
            .build();

    private static final Base64.Encoder B64 = Base64.getUrlEncoder().withoutPadding();
    private static final long MAX_INTEGER = (1L << 53) - 1;

    private OpCodec() {}

    /** A line that is no op. The text is for logs; it holds no value of the line. */
    public static final class Malformed extends RuntimeException {
        Malformed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Everything of an op but its lines. */
    record Draft(
            Id id,
            Id device,
            Id chain,
            long seq,
            Hlc time,
            String clock,
            String actor,
            String office,
            String role,
            String transaction) {}

    static Op write(Draft draft, Change change, byte[] salt) {
        byte[] valLine = valueLine(change, salt);
        Map<String, List<Id>> base = base(change);
        byte[] opLine = opLine(draft, change, base, Hash.sha256(valLine));
        return new Op(
                draft.id(),
                draft.device(),
                draft.chain(),
                draft.seq(),
                draft.time(),
                draft.clock(),
                draft.actor(),
                draft.office(),
                draft.role(),
                change.kind().name(),
                change.kind().version(),
                change.record(),
                draft.transaction(),
                base,
                change.set(),
                change.why(),
                opLine,
                valLine);
    }

    /**
     * A voiding names all that was seen of the record: it counts only while it knew every value that stands. So does a
     * judgement over the whole record, such as an approval.
     */
    private static Map<String, List<Id>> base(Change change) {
        if (change.set().get(RecordKind.VOIDED) != null
                || change.set().keySet().stream().anyMatch(change.kind()::judges)) {
            return change.seen().heads();
        }
        Map<String, List<Id>> base = new LinkedHashMap<>();
        for (String field : change.set().keySet()) {
            base.put(field, change.seen().of(field));
        }
        return base;
    }

    private static byte[] valueLine(Change change, byte[] salt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("salt", B64.encodeToString(salt));
            if (change.why() != null) {
                json.writeStringField("why", change.why());
            }
            json.writeObjectFieldStart("set");
            for (Map.Entry<String, Object> entry : change.set().entrySet()) {
                json.writeFieldName(entry.getKey());
                writeValue(json, entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                json.writeString((String) item);
            }
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException("no field holds a " + value.getClass());
        }
    }

    private static byte[] opLine(Draft draft, Change change, Map<String, List<Id>> base, byte[] valueHash) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("v", 1);
            json.writeStringField("op", draft.id().toString());
            json.writeStringField("dev", draft.device().toString());
            json.writeStringField("chain", draft.chain().toString());
            json.writeNumberField("seq", draft.seq());
            json.writeFieldName("hlc");
            json.writeStartArray();
            json.writeNumber(draft.time().millis());
            json.writeNumber(draft.time().counter());
            json.writeEndArray();
            json.writeStringField("clk", draft.clock());
            json.writeStringField("actor", draft.actor());
            json.writeStringField("office", draft.office());
            json.writeStringField("role", draft.role());
            json.writeStringField("kind", change.kind().name());
            json.writeStringField("act", "set");
            json.writeNumberField("sv", change.kind().version());
            json.writeStringField("id", change.record().toString());
            if (draft.transaction() != null) {
                json.writeStringField("txn", draft.transaction());
            }
            writeBase(json, base);
            json.writeStringField("vh", B64.encodeToString(valueHash));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeBase(JsonGenerator json, Map<String, List<Id>> base) throws IOException {
        json.writeObjectFieldStart("base");
        for (Map.Entry<String, List<Id>> entry : base.entrySet()) {
            if (entry.getValue().isEmpty()) {
                continue;
            }
            json.writeArrayFieldStart(entry.getKey());
            for (Id id : entry.getValue()) {
                json.writeString(id.toString());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /**
     * Reads both lines (without their line feeds) and checks that the second is the one the first names.
     *
     * @throws Malformed when a line breaks the form or the limits, or the value line is another one
     */
    public static Op read(byte[] opLine, byte[] valLine) {
        if (opLine.length > MAX_LINE || valLine.length > MAX_LINE) {
            throw new Malformed("line too long", null);
        }
        Map<String, Object> head = parse(opLine);
        Map<String, Object> tail = parse(valLine);
        try {
            if (!Long.valueOf(1).equals(head.get("v")) || !"set".equals(head.get("act"))) {
                throw new Malformed("not an op of version 1", null);
            }
            if (!B64.encodeToString(Hash.sha256(valLine)).equals(head.get("vh"))) {
                throw new Malformed("value line does not belong to op line", null);
            }
            List<?> hlc = (List<?>) head.get("hlc");
            return new Op(
                    id(head, "op"),
                    id(head, "dev"),
                    id(head, "chain"),
                    positive(head, "seq"),
                    new Hlc((Long) hlc.get(0), Math.toIntExact((Long) hlc.get(1))),
                    text(head, "clk"),
                    text(head, "actor"),
                    text(head, "office"),
                    text(head, "role"),
                    text(head, "kind"),
                    Math.toIntExact(positive(head, "sv")),
                    id(head, "id"),
                    (String) head.get("txn"),
                    base((Map<?, ?>) head.get("base")),
                    set(tail.get("set")),
                    (String) tail.get("why"),
                    opLine,
                    valLine);
        } catch (ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException other) {
            throw new Malformed("a member is missing or of another type", other);
        }
    }

    private static Id id(Map<String, Object> members, String name) {
        return Id.parse(text(members, name));
    }

    private static String text(Map<String, Object> members, String name) {
        return java.util.Objects.requireNonNull((String) members.get(name), name);
    }

    private static long positive(Map<String, Object> members, String name) {
        long value = (Long) members.get(name);
        if (value < 1) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static Map<String, List<Id>> base(Map<?, ?> members) {
        Map<String, List<Id>> base = new LinkedHashMap<>();
        members.forEach((field, ids) -> base.put(
                (String) field,
                ((List<?>) ids).stream().map(id -> Id.parse((String) id)).toList()));
        return base;
    }

    private static Map<String, Object> set(Object members) {
        Map<String, Object> set = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) members).entrySet()) {
            if (entry.getValue() instanceof Map) {
                throw new IllegalArgumentException("a field holds no object");
            }
            set.put((String) entry.getKey(), entry.getValue());
        }
        return set;
    }

    private static Map<String, Object> parse(byte[] line) {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("not an object", null);
            }
            Map<String, Object> members = object(json);
            if (json.nextToken() != null) {
                throw new Malformed("more than one object in a line", null);
            }
            return members;
        } catch (IOException broken) {
            throw new Malformed("not JSON within the limits", null);
        }
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(json));
            if (members.size() > 64) {
                throw new Malformed("more than 64 members", null);
            }
        }
        return members;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> text(json);
            case VALUE_NUMBER_INT -> integer(json);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            default -> throw new Malformed("a value of no allowed type", null);
        };
    }

    /** The parser's own limit is a rough one; this is the exact one. */
    private static String text(JsonParser json) throws IOException {
        String text = json.getText();
        if (text.length() > MAX_TEXT || hasHalfCharacter(text)) {
            throw new Malformed("a text too long or with half a character", null);
        }
        return text;
    }

    /** Half of a surrogate pair: no file can hold it, and what reads it back would be another text. */
    static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Long integer(JsonParser json) throws IOException {
        long value = json.getLongValue();
        if (value > MAX_INTEGER || value < -MAX_INTEGER) {
            throw new Malformed("an integer beyond 2^53", null);
        }
        return value;
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY || json.currentToken() == JsonToken.START_OBJECT) {
                throw new Malformed("an array holds plain values only", null);
            }
            items.add(value(json));
        }
        return items;
    }
}
