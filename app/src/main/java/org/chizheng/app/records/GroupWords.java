package org.chizheng.app.records;

import org.chizheng.core.person.PersonGroup;

/** 人员类别 in a column: the printed name where it fits, else the word that rosters use and the register reads back. */
public final class GroupWords {
    private static final int LONGEST = 9;

    private GroupWords() {}

    /** 两后生 for 城乡未继续升学的应届初高中毕业生. */
    public static String brief(PersonGroup group) {
        return group.label().length() <= LONGEST ? group.label() : group.words().get(0);
    }
}
