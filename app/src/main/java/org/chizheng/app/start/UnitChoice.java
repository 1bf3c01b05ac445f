package org.chizheng.app.start;

/**
 * A unit an office can be.
 *
 * @param code county 6 digits, township 9, department {@code 141025-01}
 * @param name 岳阳镇
 * @param pinyin syllables with blanks, for typing initials
 */
public record UnitChoice(String code, String name, String pinyin) {}
