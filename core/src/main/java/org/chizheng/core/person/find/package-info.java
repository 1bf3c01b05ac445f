/**
 * Finding a person by whatever is typed: everybody packed in memory for the desk, the same questions asked of the store.
 * Not the lists and their filters, and not classes or certificates: the search box over all of them is FindService.
 * Start with {@link org.chizheng.core.person.find.PersonQuery}, then {@link org.chizheng.core.person.find.PeopleIndex}.
 */
package org.chizheng.core.person.find;
