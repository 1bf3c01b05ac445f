/**
 * People: what a name, a telephone number and a person's group look like, and how rosters write them.
 * Not a class roster and not a register of certificates; those point here.
 * Start with {@link org.chizheng.core.person.PersonName} and {@link org.chizheng.core.person.PersonGroup}.
 */
package org.chizheng.core.person;
