package org.chizheng.core.policy.pack;

/**
 * Something wrong in a pack's file.
 *
 * @param place as a person finds it: 标准 第3条 M03 → 算法
 * @param grave false for what only looks wrong: the pack is taken
 */
public record PackFault(String place, String what, String now, boolean grave) {
    public String sentence() {
        return place + "：" + what + "。" + now;
    }
}
