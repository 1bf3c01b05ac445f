package org.chizheng.core.policy.pack;

/**
 * Where a rule comes from.
 *
 * @param document number of the document, 沁人社字〔2024〕15号
 * @param clause 七(二)
 * @param wording the words that the rule rests on, shortened by … at most
 */
public record Clause(String document, String clause, String wording) {
    /** {@code 沁人社字〔2024〕15号 七(二)}. */
    public String source() {
        return document + " " + clause;
    }
}
