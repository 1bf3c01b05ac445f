package org.chizheng.app.start;

/**
 * What the wizard gathered.
 *
 * @param unit code of the unit
 * @param person name of the first person, as it will be printed
 * @param password chosen by that person; never stored
 */
public record NewOffice(OfficeRole role, String unit, String person, String password) {
    /** Without the password, should it ever reach a log. */
    @Override
    public String toString() {
        return role + " " + unit + " " + person;
    }
}
