package org.chizheng.app.records.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chizheng.app.records.PagedModel;
import org.chizheng.app.records.Session;
import org.chizheng.core.ledger.Seen;
import org.chizheng.core.office.Right;
import org.chizheng.core.office.Role;
import org.chizheng.core.policy.answer.Decided;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.subsidy.RulingRecord;

/** The rules and gaps of this county's documents, what is searched in them, and settling a gap. */
public final class PolicyModel {
    private final Session session;
    private final PagedModel<PolicyLine> list;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final ObjectProperty<PolicyLine> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<Refusal> problem = new SimpleObjectProperty<>();

    /**
     * Which lines are wanted; empty lists leave the condition out.
     *
     * @param levels labels of {@link org.chizheng.core.policy.pack.Level}
     * @param sorts labels of {@link PolicyLine.Sort}
     */
    record Filter(String words, List<String> levels, List<String> sorts, boolean openOnly) {
        static final Filter NONE = new Filter("", List.of(), List.of(), false);

        boolean takes(PolicyLine line) {
            return line.answers(words)
                    && (levels.isEmpty() || levels.contains(line.pack().level().label()))
                    && (sorts.isEmpty() || sorts.contains(line.sort().label()))
                    && (!openOnly || line.gap() != null && line.ruling() == null);
        }
    }

    public PolicyModel(Session session) {
        this.session = session;
        this.list = new PagedModel<>(session, this::page);
        filter.addListener((watched, before, now) -> list.first());
        session.onChange(Set.of(RulingRecord.KIND.name()), this::refresh);
    }

    private PagedModel.Slice<PolicyLine> page(int offset, int limit) {
        Filter asked = filter.get();
        List<PolicyLine> lines =
                PolicyLines.read(session).stream().filter(asked::takes).toList();
        return new PagedModel.Slice<>(lines.stream().skip(offset).limit(limit).toList(), lines.size());
    }

    Session session() {
        return session;
    }

    PagedModel<PolicyLine> list() {
        return list;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    ObjectProperty<PolicyLine> shown() {
        return shown;
    }

    ObjectProperty<Refusal> problem() {
        return problem;
    }

    void load() {
        list.reload();
    }

    void show(PolicyLine line) {
        shown.set(line);
    }

    /** The line of a rule or a gap by its id, as F9 and links ask for it. */
    void show(String id) {
        session.read(
                progress -> PolicyLines.read(session).stream()
                        .filter(line -> line.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of("policy.line", "没有找到 " + id, "这一天适用的文件里没有这一条", "请在列表里查找")),
                shown::set,
                problem::set);
    }

    /** Settling gaps is the bureau's, and there of whom may decide. */
    boolean mayRule() {
        return session.isBureau() && Role.of(session.actor().role()).may(Right.DECIDE);
    }

    /** What stands in the register about the gap, taken when the form opens. */
    void toRule(PolicyLine line, Consumer<Seen> open) {
        session.read(progress -> session.services().rulingService().seen(line.pack(), line.gap()), open, problem::set);
    }

    /** What a person typed about a gap. */
    record Entry(String reading, String yuan, String by, LocalDate on, String reason) {}

    void rule(PolicyLine line, Entry entry, Seen seen, Runnable onDone) {
        problem.set(null);
        session.read(
                progress -> {
                    Decided decided = new Decided(
                            line.gap().id(),
                            entry.reading(),
                            fen(line, entry.yuan()),
                            entry.by(),
                            (entry.on() == null ? session.today() : entry.on()).toString(),
                            entry.reason());
                    session.services().rulingService().rule(session.actor(), line.pack(), line.gap(), decided, seen);
                    return PolicyLines.read(session).stream()
                            .filter(one -> one.gap() != null
                                    && one.pack().id().equals(line.pack().id())
                                    && one.id().equals(line.id()))
                            .findFirst()
                            .orElse(line);
                },
                settled -> {
                    shown.set(settled);
                    onDone.run();
                },
                problem::set);
    }

    private static OptionalLong fen(PolicyLine line, String yuan) {
        if (!line.gap().figure() || yuan == null || yuan.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    new BigDecimal(yuan.strip()).movePointRight(2).longValueExact());
        } catch (ArithmeticException | NumberFormatException none) {
            throw Refusal.of("decision.figure", "“" + yuan + "”不是金额", "", "请写元，最多两位小数");
        }
    }

    private void refresh() {
        list.reload();
        if (shown.get() != null) {
            show(shown.get().id());
        }
    }
}
