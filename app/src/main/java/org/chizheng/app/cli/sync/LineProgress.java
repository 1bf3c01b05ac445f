package org.chizheng.app.cli.sync;

import java.util.function.Consumer;
import org.chizheng.sync.keep.Progress;

/**
 * An exchange on the command line: one sentence when it has to wait for the bureau and one when it goes on, however long
 * that takes. Whoever reads the answer is not told each second.
 */
final class LineProgress implements Progress {
    private final Consumer<String> teller;
    private boolean waiting;

    /** @param teller takes one line for the person */
    LineProgress(Consumer<String> teller) {
        this.teller = teller;
    }

    @Override
    public boolean at(int done, int of) {
        goesOn();
        return true;
    }

    @Override
    public boolean waiting(long seconds) {
        if (!waiting) {
            waiting = true;
            teller.accept("县局的接收端正忙，或者线路断了：" + seconds + " 秒后自己再试，最多等两分钟左右。不想等请按 Ctrl-C，没有送到的都还在");
        }
        return true;
    }

    /** The bureau answered again. */
    void goesOn() {
        if (waiting) {
            waiting = false;
            teller.accept("县局的接收端接通了，继续上报");
        }
    }
}
