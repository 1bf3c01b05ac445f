package org.chizheng.app.cli.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.InputFile;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.core.Core;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.FactsReader;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.subsidy.SubsidyService;
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
    record Told(Facts facts, PackStack stack, Decisions decisions, List<String> said) {
        /** The answer, and after it what of the register was taken or left out. */
        Answer say(org.chizheng.core.policy.answer.Answer answer) {
            Answer shown = AnswerOutput.of(answer, decisions);
            said.forEach(shown::line);
            return shown;
        }
    }

    /** With a data folder named, what its county settled and its own packs count too. */
    Told told(OpenHome home) {
        try (Core office = home.given().orElse(null)) {
            return office == null
                    ? told(packs.book(), null)
                    : told(packs.book(office), office.services().subsidies());
        }
    }

    private Told told(PolicyBook book, SubsidyService office) {
        JsonNode tree = FactsReader.tree(text(facts));
        Facts read = reader().read(tree);
        Pack pack = PackOptions.pack(book, policy);
        PackStack stack = book.binding(pack.area(), read.on());
        JsonNode decided = decisions == null
                ? tree.path("决定")
                : FactsReader.tree(text(decisions)).path("决定");
        Decisions told = Decisions.read(decided, stack);
        if (office == null) {
            return new Told(read, stack, told, List.of());
        }
        if (!office.concerns(pack)) {
            return new Told(read, stack, told, List.of(pack.number() + " 不是本县的文件，本县登记的决定没有采用。"));
        }
        Decisions register = office.decisions(stack);
        return new Told(read, stack, told.joined(register), taken(register));
    }

    private static List<String> taken(Decisions register) {
        if (register.all().isEmpty()) {
            return List.of("本县还没有登记对待定的决定。");
        }
        return List.of("本县登记的决定也适用："
                + register.all().stream().map(one -> one.gap() + one.told()).collect(Collectors.joining("；"))
                + "。");
    }

    static FactsReader reader() {
        OccupationCatalogue occupations = OccupationCatalogue.shipped();
        return new FactsReader(FactWords.shipped(), occupations::oneForm);
    }

    static String text(Path file) {
        return new String(InputFile.bytes(file, LARGEST), StandardCharsets.UTF_8);
    }
}
