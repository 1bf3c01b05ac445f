package org.chizheng.app.shell;

/**
 * One line of the search panel.
 *
 * @param kind heading above hits of one kind: 学员, 班级, 证书
 * @param title name or title
 * @param detail what tells it from others of the name: 岳阳镇 · 1410***********983
 * @param destination id of the page that shows it
 * @param key which record, for that page
 */
public record SearchHit(String kind, String title, String detail, String destination, String key) {}
