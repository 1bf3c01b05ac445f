package org.chizheng.app.records.today;

/** Reads what one kind of desk has to do. Called off the screen's thread. */
@FunctionalInterface
public interface TodaySource {
    Today read();
}
