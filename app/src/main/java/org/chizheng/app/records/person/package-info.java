/**
 * 学员: the list, one person on one page, registering and amending.
 * Not rosters (records.training) and no certificate's form (records.certificate).
 * Start at {@link org.chizheng.app.records.person.PeopleView}.
 */
package org.chizheng.app.records.person;
