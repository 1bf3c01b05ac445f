package org.chizheng.sync.batch.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.Base64Url;
import org.chizheng.sync.crypto.Digest;

/**
 * One object that {@link StrictJson} has read. Every getter demands: what is missing or of another kind ends in a
 * {@link LineException} that names the member, and no default slips in unseen.
 */
public final class JsonObject {
    static final Object NULL = new Object();

    private final Map<String, Object> members;

    JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public Set<String> names() {
        return members.keySet();
    }

    /** Refuses members beyond these: an unknown one may mean what this reader does not know. */
    public JsonObject only(String... names) {
        if (!Set.of(names).containsAll(members.keySet())) {
            throw new LineException("a member that is not known here");
        }
        return this;
    }

    public String text(String name) {
        return as(String.class, name);
    }

    /** @param from smallest number allowed; the largest is 2^53-1 */
    public long number(String name, long from) {
        return within(as(Long.class, name), name, from);
    }

    /** @param to largest number allowed, from 0 */
    public int small(String name, int to) {
        long number = number(name, 0);
        if (number > to) {
            throw new LineException(name + " beyond its limit");
        }
        return (int) number;
    }

    public boolean flag(String name) {
        return as(Boolean.class, name);
    }

    public JsonObject object(String name) {
        return as(JsonObject.class, name);
    }

    public List<?> list(String name) {
        return as(List.class, name);
    }

    public Id id(String name) {
        return id((Object) text(name), name);
    }

    public Digest digest(String name) {
        return digest((Object) text(name), name);
    }

    /** Canonical base64url of exactly so many bytes. */
    public byte[] bytes(String name, int length) {
        try {
            byte[] bytes = Base64Url.decode(text(name));
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new LineException(name + " is not canonical base64url");
        }
        throw new LineException(name + " has another length");
    }

    /** Rows of so many cells, at most {@code limit} of them. */
    public List<List<?>> rows(String name, int limit, int width) {
        List<List<?>> rows = new ArrayList<>();
        for (Object row : list(name)) {
            if (!(row instanceof List<?> cells) || cells.size() != width || rows.size() == limit) {
                throw new LineException(name + " has another form");
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Pairs of a chain and a number from 0, no chain twice: how far something reaches in each. */
    public Map<Id, Long> marks(String name, int limit) {
        Map<Id, Long> marks = new LinkedHashMap<>();
        for (List<?> mark : rows(name, limit, 2)) {
            if (marks.put(id(mark.get(0), name), within(mark.get(1), name, 0)) != null) {
                throw new LineException(name + " names a chain twice");
            }
        }
        return marks;
    }

    /** A cell of {@link #rows} or of a list. */
    public static Id id(Object value, String name) {
        try {
            if (value instanceof String text) {
                return Id.parse(text);
            }
        } catch (IllegalArgumentException e) {
            throw new LineException(name + " is no id");
        }
        throw new LineException(name + " is no id");
    }

    /** As {@link #id(Object, String)}. */
    public static Digest digest(Object value, String name) {
        try {
            if (value instanceof String text) {
                return Digest.parse(text);
            }
        } catch (IllegalArgumentException e) {
            throw new LineException(name + " is no digest");
        }
        throw new LineException(name + " is no digest");
    }

    /** A cell of {@link #rows} or of a list; @param from the smallest number allowed */
    public static long within(Object value, String name, long from) {
        if (value instanceof Long number && number >= from) {
            return number;
        }
        throw new LineException(name + " is not a number from " + from);
    }

    private <T> T as(Class<T> type, String name) {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new LineException(name + " is missing or of another kind");
        }
        return type.cast(value);
    }
}
