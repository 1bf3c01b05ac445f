/**
 * One case as it is read from the register: its sides, the papers they rest on, what can be decided and what would follow.
 * Nothing of it is on a screen, and nothing is written here.
 * Start at {@link org.chizheng.app.bureau.conflict.reading.CaseReading}.
 */
package org.chizheng.app.bureau.conflict.reading;
