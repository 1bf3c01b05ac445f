package org.chizheng.core.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first six digits of an identity number. Every code that ever existed is known, in force or not: a number keeps
 * the code of its first card, so a list of today only would refuse most adults of a county (古县 is 142627 on cards
 * from before 2000 and 141025 since). A code is never proof of 户籍.
 */
public final class AreaCodes {
    private static final Map<String, String> PROVINCES = new HashMap<>();
    private static final Map<String, String> SHANXI = new HashMap<>();
    private static final BitSet KNOWN = new BitSet(1_000_000);

    static {
        read();
    }

    private AreaCodes() {}

    /** @param province two digits; 81, 82 and 83 stand for Hong Kong, Macau and Taiwan as on residence permits */
    public static boolean isProvince(String province) {
        return PROVINCES.containsKey(province);
    }

    /** @param code six digits */
    static boolean isKnown(String code) {
        return KNOWN.get(Integer.parseInt(code));
    }

    /** Whether the code ends at a prefecture (xx00) or at 市辖区 (xx01 of a city) and so names no county. */
    static boolean namesNoCounty(String code) {
        return code.endsWith("00") || "市辖区".equals(SHANXI.get(code));
    }

    /** The place in words: full for Shanxi, the province for the others, no county where a code had two meanings. */
    static String region(String code) {
        String province = PROVINCES.getOrDefault(code.substring(0, 2), "");
        String name = SHANXI.get(code);
        if (name == null || code.endsWith("0000")) {
            return province;
        }
        if (name.indexOf('/') >= 0) {
            return province + "(旧码" + code + ")";
        }
        if (name.startsWith("-")) {
            return province + name.substring(1) + "(旧码" + code + ")";
        }
        String prefecture = code.endsWith("00") ? "" : SHANXI.getOrDefault(code.substring(0, 4) + "00", "");
        return province + prefecture + name;
    }

    /** Codes of Shanxi in force with their names, in order; 市辖区 and the other provinces are not among them. */
    public static SortedMap<String, String> inForce() {
        SortedMap<String, String> inForce = new TreeMap<>();
        SHANXI.forEach((code, name) -> {
            if (!name.startsWith("-") && name.indexOf('/') < 0 && !name.equals("市辖区")) {
                inForce.put(code, name);
            }
        });
        return inForce;
    }

    private static void read() {
        InputStream resource = AreaCodes.class.getResourceAsStream("area-codes.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            String province = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("= ")) {
                    province = line.substring(2, 4);
                    PROVINCES.put(province, line.substring(5));
                } else if (!line.startsWith("#")) {
                    readPrefecture(province + line.substring(0, 2), line.substring(3), province.equals("14"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readPrefecture(String prefix, String rest, boolean named) {
        for (String word : List.of(rest.split(named ? " " : ","))) {
            int first = Integer.parseInt(prefix + word.substring(0, 2));
            int last = first;
            if (named) {
                SHANXI.put(String.valueOf(first), word.substring(2));
            } else if (word.length() > 2) {
                last = Integer.parseInt(prefix + word.substring(3));
            }
            KNOWN.set(first, last + 1);
        }
    }
}
