package org.chizheng.app.cli.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chizheng.app.cli.frame.InputFile;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.FactsReader;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.training.OccupationCatalogue;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The policy, the facts and what the county decided, as both verbs of {@code subsidy} take them. */
final class FactsOptions {
    private static final int LARGEST = 64 << 20;

    @Option(
            names = "--policy",
            paramLabel = "ID",
            required = true,
            description = "政策包，例如 qinshui-2024；它上面的省、市、国家文件一起适用")
    private String policy;

    @Option(names = "--facts", paramLabel = "F.json", required = true, description = "事实文件；policy words 列出可以写的事实")
    private Path facts;

    @Option(names = "--decisions", paramLabel = "D.json", description = "县里对待定事项的决定；也可以写在事实文件的“决定”里")
    private Path decisions;

    @Mixin
    private PackOptions packs;

    /** Facts, the documents that bind on their day, and the decisions. */
    record Told(Facts facts, PackStack stack, Decisions decisions) {}

    /** With a folder named, the county's rulings in its register hold, beside those that the file tells. */
    Told told(OpenHome home) {
        JsonNode tree = FactsReader.tree(text(facts));
        Facts read = reader().read(tree);
        PackStack stack = PackOptions.stack(packs.book(), policy, read.on());
        JsonNode decided = decisions == null
                ? tree.path("决定")
                : FactsReader.tree(text(decisions)).path("决定");
        Decisions told = Decisions.read(decided, stack);
        return new Told(read, stack, home.isNamed() ? told.with(rulings(home, stack)) : told);
    }

    private static Decisions rulings(OpenHome home, PackStack stack) {
        try (Core core = home.core()) {
            return core.services().subsidies().decisions(stack);
        }
    }

    static FactsReader reader() {
        OccupationCatalogue occupations = OccupationCatalogue.shipped();
        return new FactsReader(FactWords.shipped(), occupations::oneForm);
    }

    static String text(Path file) {
        return new String(InputFile.bytes(file, LARGEST), StandardCharsets.UTF_8);
    }
}
