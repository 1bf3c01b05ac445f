package org.chizheng.app.ui.card;

/**
 * One sentence of a record's history.
 *
 * @param when as shown: 2021-06-24 14:32
 * @param who person and office: 李梅 · 岳阳镇
 * @param sentence what changed, in words: 电话由 138…改为 139…
 * @param note reason, batch or receipt; may be empty
 */
public record HistoryEntry(String when, String who, String sentence, String note) {}
