package org.chizheng.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the status line says about saving, sending and the backup; others set it, the line only shows it. */
public final class StatusModel {
    private final StringProperty savedAt = new SimpleStringProperty("");
    private final IntegerProperty local = new SimpleIntegerProperty();
    private final IntegerProperty sent = new SimpleIntegerProperty();
    private final IntegerProperty troubled = new SimpleIntegerProperty();
    private final StringProperty backup = new SimpleStringProperty("");
    private final BooleanProperty backupLate = new SimpleBooleanProperty();

    /** 14:32 of the last save that reached the journal; empty before the first. */
    public StringProperty savedAt() {
        return savedAt;
    }

    /** Records saved here and not sent yet (未报). */
    public IntegerProperty local() {
        return local;
    }

    /** Records sent, no receipt yet (已报未回). */
    public IntegerProperty sent() {
        return sent;
    }

    /** Records the bureau parked or refused (有问题). */
    public IntegerProperty troubled() {
        return troubled;
    }

    /** 今天 12:00, or empty when there never was one. */
    public StringProperty backup() {
        return backup;
    }

    /** The last verified backup is older than three days, or there is none. */
    public BooleanProperty backupLate() {
        return backupLate;
    }
}
