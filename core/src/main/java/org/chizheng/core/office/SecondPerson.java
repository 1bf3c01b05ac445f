package org.chizheng.core.office;

/**
 * Somebody else than whoever is at the keyboard, who confirmed with a password of his own that full numbers leave the
 * register in bulk (GB/T 35273-2020 7.2). Made by {@code Core.second} alone.
 */
public record SecondPerson(String login, String name) {}
