package org.chizheng.core.policy.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Refusal;

/**
 * The short form of facts in a table: {@code 培训类型=项目制培训；结算阶段=最终}, people parted by ｜, earlier trainings in
 * brackets {@code [开班日期=2024-03-01；享受补贴=是]}. Turned into the form of a facts file, so that one reader judges both.
 */
final class CaseFacts {
    private static final Pattern HISTORY = Pattern.compile("\\[([^\\]]*)\\]");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CaseFacts() {}

    static ObjectNode of(WorkedCase one) {
        ObjectNode facts = JSON.objectNode();
        facts.put("日期", one.on());
        if (one.kind().equals("金额")) {
            facts.put("事项", one.about());
        }
        facts.set("班", values(one.common(), one));
        if (!one.people().isEmpty()) {
            ArrayNode people = facts.putArray("学员");
            for (String person : one.people().split("｜")) {
                people.add(person(person, one));
            }
        }
        return facts;
    }

    private static ObjectNode person(String text, WorkedCase one) {
        Matcher past = HISTORY.matcher(text);
        ArrayNode history = JSON.arrayNode();
        while (past.find()) {
            history.add(values(past.group(1), one));
        }
        ObjectNode person = values(HISTORY.matcher(text).replaceAll(""), one);
        if (!history.isEmpty()) {
            person.set("历史", history);
        }
        return person;
    }

    static ObjectNode values(String text, WorkedCase one) {
        ObjectNode values = JSON.objectNode();
        for (String part : text.split("；")) {
            if (part.isBlank()) {
                continue;
            }
            int at = part.indexOf('=');
            if (at < 1) {
                throw Refusal.of(
                        "cases.facts",
                        "用例 " + one.id() + "（第 " + one.line() + " 行）的事实读不懂",
                        "“" + part.strip() + "”里没有等号",
                        "请写成 事实=值，用全角分号隔开");
            }
            values.put(part.substring(0, at).strip(), part.substring(at + 1).strip());
        }
        return values;
    }
}
