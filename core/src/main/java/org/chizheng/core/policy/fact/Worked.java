package org.chizheng.core.policy.fact;

/**
 * A fact that was worked out from others. What earlier trainings do not tell leaves it between two values: where both give
 * the same answer the gap does not matter, elsewhere nobody may take silence for "no".
 *
 * @param most the same as {@code least} where it is exact
 * @param missing what would have to be told to know it exactly; null where it is exact
 */
public record Worked(Value least, Value most, String missing) {
    public static Worked of(Value exact) {
        return new Worked(exact, exact, null);
    }

    /** As it stands in an explanation: {@code 2次} or {@code 2次至3次}. */
    public Value shown() {
        return least.equals(most) ? least : Value.of(FactKind.TEXT, least + "至" + most);
    }
}
