package org.chizheng.app.cli.policy;

import java.nio.file.Path;
import org.chizheng.core.Core;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.shared.Refusal;
import picocli.CommandLine.Option;

/** Where packs come from and which of them is meant. */
final class PackOptions {
    @Option(names = "--packs", paramLabel = "DIR", description = "另有政策包的文件夹；同名的用它的，其余用程序自带的")
    private Path folder;

    PolicyBook book() {
        return folder == null ? PolicyBook.shipped() : PolicyBook.with(folder);
    }

    /** As {@link #book()}, with the packs of an office's data folder where no other folder is named. */
    PolicyBook book(Core office) {
        return folder == null ? office.services().policies() : PolicyBook.with(folder);
    }

    static Pack pack(PolicyBook book, String id) {
        return book.pack(id)
                .orElseThrow(() -> Refusal.of(
                        "policy.unknown",
                        "没有政策包 " + id,
                        "",
                        "现有："
                                + String.join(
                                        "、", book.packs().stream().map(Pack::id).toList())));
    }
}
