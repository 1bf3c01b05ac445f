package org.chizheng.app.demo;

/**
 * A generated trainee as a roster writes one.
 *
 * @param group the word of the roster's 人员类别 column
 * @param voucher number of the electronic voucher, empty where there is none yet
 */
record Person(String name, String idNo, String phone, String township, String village, String group, String voucher) {
    Person withVoucher(String number) {
        return new Person(name, idNo, phone, township, village, group, number);
    }

    Person withPhone(String other) {
        return new Person(name, idNo, other, township, village, group, voucher);
    }

    /** By digit 17, as GB 11643 has it. */
    String sex() {
        return (idNo.charAt(16) - '0') % 2 == 1 ? "男" : "女";
    }
}
