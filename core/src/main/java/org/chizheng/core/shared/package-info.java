/**
 * Small values that every package speaks in: ids, money, people at the keyboard, refusals, seams for time and chance.
 * Not a drawer: the list is closed, and nothing here knows a store, a file format or a screen.
 * Start with {@link org.chizheng.core.shared.Refusal} and {@link org.chizheng.core.shared.Id}.
 */
package org.chizheng.core.shared;
