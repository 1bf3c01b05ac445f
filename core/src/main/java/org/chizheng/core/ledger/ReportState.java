package org.chizheng.core.ledger;

/** How far a record has gone, in the one vocabulary of every screen: 未报, 已报未回, 已确认, 有问题. */
public enum ReportState {
    UNREPORTED("○", "未报"),
    SENT("◐", "已报未回"),
    CONFIRMED("●", "已确认"),
    PROBLEM("▲", "有问题");

    private final String shape;
    private final String label;

    ReportState(String shape, String label) {
        this.shape = shape;
        this.label = label;
    }

    public String shape() {
        return shape;
    }

    public String label() {
        return label;
    }

    /**
     * @param ownSeq the record's last op of this device's chain, 0 when it was never written here
     * @param problem a case stands open for it
     */
    public static ReportState of(long ownSeq, Reported reported, boolean problem) {
        if (problem) {
            return PROBLEM;
        }
        if (ownSeq > reported.sentThrough()) {
            return UNREPORTED;
        }
        return ownSeq > reported.confirmedThrough() ? SENT : CONFIRMED;
    }

    /**
     * How far this device's chain has gone out and has been answered.
     *
     * @param sentThrough last sequence number that lies verified on a stick or went over the line
     * @param confirmedThrough last sequence number that a receipt of the bureau covers
     */
    public record Reported(long sentThrough, long confirmedThrough) {
        public static final Reported NOTHING = new Reported(0, 0);
    }
}
