package org.chizheng.app.shell;

import java.util.List;

/** Finds anything by name, pinyin initials, the last four of the identity number, phone, class or certificate. */
@FunctionalInterface
public interface SearchSource {
    /** Called off the screen's thread for every keystroke; best first, of one kind side by side. */
    List<SearchHit> find(String words, int limit);
}
