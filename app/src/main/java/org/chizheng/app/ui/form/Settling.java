package org.chizheng.app.ui.form;

/** A field that holds something half-typed until it is left. The form asks it to make up its mind before Enter acts. */
interface Settling {
    void settle();
}
