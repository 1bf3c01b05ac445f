package org.chizheng.app.bureau.conflict;

import org.chizheng.app.bureau.conflict.CaseDossier.Ruling;

/** What a person can do on the page of one case. */
interface CaseVerbs {
    void decide(Ruling ruling, String reason);

    /** @param colleague name, empty for nobody in particular */
    void assign(String colleague);

    void reveal();

    void previous();

    void next();

    /** To the list. */
    void back();
}
