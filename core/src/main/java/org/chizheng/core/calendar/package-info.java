/**
 * Working days, notice periods and ages that follow the calendar: holiday lists as data, arithmetic over them.
 * Not a clock and not a diary: it never asks what day it is, and knows no task or claim.
 * Start with {@link org.chizheng.core.calendar.WorkingDays}.
 */
package org.chizheng.core.calendar;
