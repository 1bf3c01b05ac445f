package org.chizheng.core.policy.pack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chizheng.core.calendar.DayUnit;
import org.chizheng.core.policy.fact.FactWords;
import org.chizheng.core.shared.Refusal;

/** Reads a pack's file and says of every fault where it is; a pack with a grave fault is not taken at all. */
public final class PackReader {
    private static final ObjectMapper STRICT = new ObjectMapper()
            .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
            .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
            .configure(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, true);

    private static final Set<String> TOP = Set.of("文号", "名称", "发文", "层级", "地区", "有效", "用语", "标准", "资格", "期限", "待定");
    private static final Map<String, DayUnit> UNITS =
            Map.of("工作日", DayUnit.WORKDAY, "日", DayUnit.DAY, "月", DayUnit.MONTH);

    private final ConditionReader conditions;
    private final FormulaReader formulas;

    public PackReader(FactWords words) {
        this.conditions = new ConditionReader(words);
        this.formulas = new FormulaReader(words, conditions);
    }

    /** @param pack empty when a fault is grave */
    public record Read(Optional<Pack> pack, List<PackFault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }

        /** @throws Refusal {@code policy.pack} with the first faults */
        public Pack orRefuse(String id) {
            return pack.orElseThrow(() -> Refusal.of(
                    "policy.pack",
                    "政策包 " + id + " 有错，没有采用",
                    String.join(
                            "；",
                            faults.stream()
                                    .filter(PackFault::grave)
                                    .limit(3)
                                    .map(PackFault::sentence)
                                    .toList()),
                    "请用 policy check 看全部错处，改好后再用"));
        }
    }

    /** @param digest of the file's bytes, for stored decisions to name */
    public Read read(String id, String json, String digest) {
        List<PackFault> faults = new ArrayList<>();
        JsonNode tree;
        try {
            tree = STRICT.readTree(json.startsWith("\ufeff") ? json.substring(1) : json);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
            return new Read(
                    Optional.empty(),
                    List.of(new PackFault(
                            "第 " + line + " 行第 " + column + " 个字附近", "括号、引号或逗号不对，或同一项写了两次", "请从这一行往上找", true)));
        }
        if (json.isBlank()) {
            return new Read(Optional.empty(), List.of(new PackFault("文件开头", "文件是空的", "请核对是不是选错了文件", true)));
        }
        if (tree == null || !tree.isObject()) {
            return new Read(
                    Optional.empty(), List.of(new PackFault("文件开头", "不是一个 { } 的对象", "请对照 policy show 的样子", true)));
        }
        Node top = new Node(tree, "", faults);
        top.only(TOP);
        Pack pack = pack(id, top, digest);
        PackCheck.look(pack, faults);
        boolean grave = faults.stream().anyMatch(PackFault::grave);
        return new Read(grave ? Optional.empty() : Optional.of(pack), faults);
    }

    private Pack pack(String id, Node top, String digest) {
        String number = top.text("文号");
        Validity validity = validity(top, null);
        Level level = Level.ofLabel(top.text("层级")).orElseGet(() -> {
            top.at("层级").fault("“" + top.at("层级").plain() + "”不是一个层级", "可写：国家、省、市、县");
            return Level.COUNTY;
        });
        String area = level == Level.NATION ? "" : top.text("地区");
        Map<String, String> terms = new LinkedHashMap<>();
        top.entries("用语").forEach((word, part) -> terms.put(word, part.plain()));
        List<PayRule> pays =
                top.list("标准").stream().map(part -> pay(part, number, validity)).toList();
        List<CheckRule> checks = top.list("资格").stream()
                .map(part -> check(part, number, validity))
                .toList();
        List<TermRule> spans = top.list("期限").stream()
                .map(part -> term(part, number, validity))
                .toList();
        List<Gap> gaps = top.list("待定").stream().map(part -> gap(part, number)).toList();
        return new Pack(
                id,
                number,
                top.text("名称"),
                top.text("发文"),
                level,
                area,
                validity,
                terms,
                pays,
                checks,
                spans,
                gaps,
                digest);
    }

    private static Validity validity(Node node, Validity outer) {
        if (!node.has("有效")) {
            if (outer == null) {
                node.fault("没有写“有效”", "文件没有写明废止的，由人写定起止日期");
                return new Validity(java.time.LocalDate.EPOCH, null);
            }
            return outer;
        }
        Node own = node.at("有效");
        own.only(Set.of("起", "止", "说明"));
        Validity validity = new Validity(own.date("起"), own.has("止") ? own.date("止") : null);
        if (validity.to() != null && validity.to().isBefore(validity.from())) {
            own.fault("止比起还早", "请核对两个日期");
        }
        return validity;
    }

    private static Clause clause(Node node, String number) {
        return new Clause(number, node.text("条款"), node.text("原文"));
    }

    private PayRule pay(Node node, String number, Validity outer) {
        node.only(Set.of("编号", "名称", "事项", "条款", "原文", "有效", "付给", "按", "当", "须", "人员", "退班", "算法"));
        String by = node.text("按");
        if (!by.equals("学员") && !by.equals("整体")) {
            node.at("按").fault("“" + by + "”不知道怎么算", "可写：学员（一人一算）、整体");
        }
        List<PayRule.Selection> taken = node.list("人员").stream()
                .map(part -> {
                    part.only(Set.of("当", "取"));
                    boolean all = part.at("取").isText() && part.at("取").plain().equals("全部");
                    return new PayRule.Selection(
                            part.has("当") ? conditions.read(part.at("当")) : null,
                            all ? null : conditions.read(part.at("取")));
                })
                .toList();
        String left = node.has("退班") ? node.text("退班") : null;
        boolean alike = PayRule.ALIKE.equals(left);
        return new PayRule(
                node.text("编号"),
                node.text("名称"),
                node.text("事项"),
                clause(node, number),
                validity(node, outer),
                node.text("付给"),
                conditions.list(node, "当"),
                node.list("须").stream().map(this::limit).toList(),
                by.equals("学员"),
                taken,
                alike ? null : left,
                alike,
                formulas.read(node.at("算法")));
    }

    private Limit limit(Node node) {
        return new Limit(conditions.read(node.at("条件")), severity(node), node.text("说"), node.text("怎么办"));
    }

    private static Severity severity(Node node) {
        return Severity.ofLabel(node.text("不符")).orElseGet(() -> {
            node.at("不符").fault("“" + node.at("不符").plain() + "”不知道是什么意思", "可写：提醒、须批准、拒绝、不得参加");
            return Severity.REFUSE;
        });
    }

    private CheckRule check(Node node, String number, Validity outer) {
        node.only(Set.of("编号", "名称", "对象", "条款", "原文", "有效", "当", "不适用", "条件", "不符", "说", "怎么办"));
        return new CheckRule(
                node.text("编号"),
                node.text("名称"),
                node.text("对象"),
                clause(node, number),
                validity(node, outer),
                conditions.list(node, "当"),
                node.has("不适用") ? conditions.read(node.at("不适用")) : null,
                limit(node));
    }

    private static TermRule term(Node node, String number, Validity outer) {
        node.only(Set.of("编号", "名称", "条款", "原文", "有效", "从", "起日", "步"));
        List<TermRule.Step> steps = node.list("步").stream()
                .map(part -> {
                    part.only(Set.of("加", "单位", "到"));
                    DayUnit unit = UNITS.get(part.text("单位"));
                    if (unit == null) {
                        part.at("单位").fault("“" + part.at("单位").plain() + "”不是期限的单位", "可写：工作日、日、月");
                        unit = DayUnit.DAY;
                    }
                    return new TermRule.Step(part.whole("加"), unit, part.text("到"));
                })
                .toList();
        return new TermRule(
                node.text("编号"),
                node.text("名称"),
                clause(node, number),
                validity(node, outer),
                node.text("从"),
                node.has("起日") ? node.at("起日").plain() : null,
                steps);
    }

    private static Gap gap(Node node, String number) {
        node.only(Set.of("编号", "问", "条款", "原文", "定额", "读法"));
        List<Gap.Reading> readings = new ArrayList<>();
        node.entries("读法").forEach((code, part) -> readings.add(new Gap.Reading(code, part.plain())));
        boolean figure = node.has("定额");
        if (!figure && readings.size() < 2) {
            node.fault("待定的事至少要有两种读法，或写“定额”", "请写清可以怎样理解");
        }
        return new Gap(node.text("编号"), node.text("问"), clause(node, number), figure, readings);
    }
}
