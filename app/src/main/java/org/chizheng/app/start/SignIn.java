package org.chizheng.app.start;

import java.util.List;

/** Lets a person in. All methods run off the screen's thread; a wrong password is a {@code Refusal}. */
public interface SignIn {
    /** 古县·岳阳镇. */
    String office();

    /** The last one who signed in stands first. */
    List<Account> accounts();

    /** Opens the data for this person; afterwards the desk can be shown. */
    void enter(Account account, String password);

    /** Opens the data with the printed recovery code and gives the account a new password. */
    void enterWithCode(Account account, String code, String newPassword);
}
