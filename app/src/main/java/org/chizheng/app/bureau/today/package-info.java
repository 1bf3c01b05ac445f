/**
 * What 今日 says at the bureau: cases, classes to answer, arrivals that miss a number, how far the units are.
 * Not how it is shown (records.today).
 * Start at {@link org.chizheng.app.bureau.today.BureauToday}.
 */
package org.chizheng.app.bureau.today;
