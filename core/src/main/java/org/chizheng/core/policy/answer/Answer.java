package org.chizheng.core.policy.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decision on one set of facts. The same facts, decisions and packs give the same answer, whatever the order in
 * which the facts were told.
 *
 * @param packs id to digest of every document that was asked, nearest first
 */
public record Answer(String matter, LocalDate on, List<Line> lines, List<Remark> remarks, Map<String, String> packs) {
    public Answer {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
        packs = Collections.unmodifiableMap(new LinkedHashMap<>(packs));
    }

    /** The sum of the lines, in fen; nothing where something refuses or a gap stands in the way. */
    public long fen() {
        return stands() ? lines.stream().mapToLong(Line::fen).reduce(0, Math::addExact) : 0;
    }

    /**
     * Whether the amount may be used as it is. Who is refused is not in it, and the others are paid; what refuses the
     * claim as a whole, a gap, or an approval that is asked for, holds it back.
     */
    public boolean stands() {
        boolean refused = of(Remark.Kind.REFUSE)
                .anyMatch(remark -> lines.isEmpty() || remark.who().equals(Calculator.ALL));
        return !refused
                && of(Remark.Kind.GAP).findAny().isEmpty()
                && of(Remark.Kind.APPROVE).findAny().isEmpty();
    }

    public Stream<Remark> of(Remark.Kind kind) {
        return remarks.stream().filter(remark -> remark.kind() == kind);
    }

    /** To be read aloud in a meeting. */
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        for (Line line : lines) {
            said.add(line.name() + "，" + line.who() + "：" + line.arithmetic() + "。依据"
                    + line.clause().source() + "：“" + line.clause().wording() + "”，付给" + line.payee() + "。");
        }
        for (Remark remark : remarks) {
            if (remark.kind() != Remark.Kind.UNCHECKED) {
                said.add(remark.kind().label() + "，" + remark.who() + "：" + remark.sentence() + "。");
            }
        }
        String unchecked =
                of(Remark.Kind.UNCHECKED).map(Remark::what).distinct().collect(Collectors.joining("；"));
        if (!unchecked.isEmpty()) {
            said.add(Remark.Kind.UNCHECKED.label() + "：" + unchecked + "。请补上这些事实。");
        }
        if (!stands()) {
            said.add("合计：不能定，先解决上面的事。");
        } else if (!lines.isEmpty()) {
            said.add(fen() < 0 ? "合计：应退回" + Sum.yuan(-fen()) + "。" : "合计：" + Sum.yuan(fen()) + "。");
        }
        return said;
    }
}
