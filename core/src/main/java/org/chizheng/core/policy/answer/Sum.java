package org.chizheng.core.policy.answer;

import org.chizheng.core.policy.fact.FactKind;

/**
 * An amount and how it came out.
 *
 * @param text the arithmetic, to be read aloud: {@code 10天×150元 + 5天×100元 = 2000元}
 */
record Sum(long fen, String text) {
    static String yuan(long fen) {
        return FactKind.MONEY.shown(fen);
    }
}
