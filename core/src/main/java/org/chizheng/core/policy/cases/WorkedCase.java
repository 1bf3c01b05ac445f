package org.chizheng.core.policy.cases;

/**
 * One row of {@code <pack>.cases.csv}.
 *
 * @param line in the file, from 1
 * @param kind 金额, 资格 or 期限
 * @param about the matter, what is checked, or the rule of the deadline
 * @param people empty for claims without
 * @param decided settled gaps: {@code X33=整档；X22=450}
 * @param expected {@code 78000元}, 可以, {@code 待定 X33}, {@code 拒绝 M21}, or dates
 * @param reason the arithmetic or the clause, in words
 */
public record WorkedCase(
        int line,
        String id,
        String kind,
        String about,
        String on,
        String common,
        String people,
        String decided,
        String expected,
        String reason) {}
