package org.chizheng.app.cli.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chizheng.app.cli.frame.Answer;
import org.chizheng.app.cli.frame.Command;
import org.chizheng.app.cli.frame.Json;
import org.chizheng.app.cli.frame.OpenHome;
import org.chizheng.app.cli.frame.TextTable;
import org.chizheng.core.Core;
import org.chizheng.core.policy.PolicyBook;
import org.chizheng.core.policy.answer.Calculator;
import org.chizheng.core.policy.answer.Decisions;
import org.chizheng.core.policy.answer.ImpactPreview;
import org.chizheng.core.policy.fact.Facts;
import org.chizheng.core.policy.fact.FactsReader;
import org.chizheng.core.policy.pack.Pack;
import org.chizheng.core.policy.pack.PackStack;
import org.chizheng.core.shared.Money;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.subsidy.SubsidyService;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy preview}: a changed pack applied to frozen facts; who gains and who loses. */
@picocli.CommandLine.Command(name = "preview", description = "改动的政策包对一批已定事实的影响：谁多、谁少；只看，不改")
final class PolicyPreviewCommand extends Command {
    @Parameters(paramLabel = "FILE", description = "改动后的政策包文件，文件名和原来的政策包相同")
    private Path file;

    @Option(
            names = "--facts",
            paramLabel = "F.json",
            required = true,
            description = "{\"申领\": {名称: 事实, …}, \"决定\": […]}")
    private Path facts;

    @Mixin
    private PackOptions packs;

    /** With a data folder named, what its county settled and its own packs count too. */
    @Override
    public Answer run(OpenHome home) {
        try (Core office = home.given().orElse(null)) {
            return office == null
                    ? run(packs.book(), Optional.empty())
                    : run(packs.book(office), Optional.of(office.services().subsidies()));
        }
    }

    private Answer run(PolicyBook before, Optional<SubsidyService> office) {
        Pack changed = PolicyBook.read(file).orRefuse(file.getFileName().toString());
        Pack old = PackOptions.pack(before, changed.id());
        PolicyBook after = before.changed(changed);
        JsonNode tree = FactsReader.tree(FactsOptions.text(facts));
        Map<String, Facts> claims = claims(tree);
        Optional<SubsidyService> own = office.filter(known -> known.concerns(old));
        ImpactPreview.Result result = new ImpactPreview(
                        day -> calculator(before.binding(old.area(), day), tree, own),
                        day -> calculator(after.binding(changed.area(), day), tree, own))
                .of(claims);
        return answer(result);
    }

    private static Calculator calculator(PackStack stack, JsonNode tree, Optional<SubsidyService> office) {
        Decisions told = Decisions.read(tree.path("决定"), stack);
        return new Calculator(
                stack, office.map(known -> told.joined(known.decisions(stack))).orElse(told));
    }

    private static Map<String, Facts> claims(JsonNode tree) {
        FactsReader reader = FactsOptions.reader();
        Map<String, Facts> claims = new LinkedHashMap<>();
        tree.path("申领").fields().forEachRemaining(entry -> claims.put(entry.getKey(), reader.read(entry.getValue())));
        if (claims.isEmpty()) {
            throw Refusal.of("facts.none", "没有一笔申领", "文件里没有写“申领”", "请写成 {\"申领\": {\"名称\": 事实}}");
        }
        return claims;
    }

    private static Answer answer(ImpactPreview.Result result) {
        List<Map<String, Object>> rows = new ArrayList<>();
        TextTable table = new TextTable("申领", "原来（元）", "改后（元）", "差（元）", "说明");
        for (ImpactPreview.Row row : result.rows()) {
            rows.add(Json.object(
                    "claim", row.claim(), "was_fen", row.was(), "becomes_fen", row.becomes(), "why", row.why()));
            table.row(row.claim(), new Money(row.was()), new Money(row.becomes()), new Money(row.change()), row.why());
        }
        return Answer.of(Json.object(
                        "claims", result.claims(),
                        "was_fen", result.was(),
                        "becomes_fen", result.becomes(),
                        "gain_fen", result.gain(),
                        "loss_fen", result.loss(),
                        "changed", rows))
                .table(table)
                .line("共 " + result.claims() + " 笔，变动 " + rows.size() + " 笔；合计原来 " + new Money(result.was()) + " 元，改后 "
                        + new Money(result.becomes()) + " 元。已经付的不重算。");
    }
}
