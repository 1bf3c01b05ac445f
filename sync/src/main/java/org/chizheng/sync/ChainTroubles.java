package org.chizheng.sync;

import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.Core;
import org.chizheng.core.ledger.Chain;
import org.chizheng.core.ledger.ReportState;
import org.chizheng.core.shared.Finding;
import org.chizheng.sync.outbox.DownIntake;

/** What happened to a data folder's chains, told to whoever reports from it. */
final class ChainTroubles {
    private ChainTroubles() {}

    static List<Finding> of(Core core, ReportState.Reported reported) {
        List<Finding> told = new ArrayList<>();
        core.chains().told().ifPresent(told::add);
        Chain.Lives lives = core.chains().lives();
        long before = lives.before(lives.present());
        boolean unanswered = reported.confirmedThrough() <= before;
        if (told.isEmpty() && lives.parent().isPresent() && unanswered) {
            told.add(Finding.of(
                    "chain.new",
                    "本机已另起一本日志，接在第 " + before + " 条之后",
                    "数据文件夹曾用备份恢复或被复制过，新日志还没有得到县局的回执",
                    "请上报一次；当时已上报、这里没有的内容，会随回执自动取回"));
        }
        if (DownIntake.twins(core)) {
            told.add(Finding.of(
                    "device.twins",
                    "县局发现有两台电脑在用同一个设备登记",
                    "数据文件夹被复制到了另一台电脑，两台都在录入；两边录入的县局都已收下",
                    "请留一台继续用；另一台先上报，再新建数据文件夹，向县局要新的登记码重新登记"));
        }
        return told;
    }
}
