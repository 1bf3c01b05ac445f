package org.chizheng.core.person.find;

import org.chizheng.core.shared.Id;

/** What the search box knows of a person; any value but the id may be null. */
record PersonRow(Id id, String name, String idNo, String phone, String phone2) {}
