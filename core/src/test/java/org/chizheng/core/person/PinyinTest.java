package org.chizheng.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readings of surnames as dictionaries give them. */
class PinyinTest {
    @ParameterizedTest
    @CsvSource({
        "张三, zs, zhangsan",
        "李梅, lm, limei",
        "吕布, lb, lvbu",
        "王强, wq, wangqiang",
        "赵敏, zm, zhaomin",
        // surnames that read otherwise than the character alone
        "单晓明, sxm, shanxiaoming",
        "曾志伟, zzw, zengzhiwei",
        "仇英, qy, qiuying",
        "区小红, oxh, ouxiaohong",
        "任静, rj, renjing",
        "查良, zl, zhaliang",
        "盖丽, gl, geli",
        "解明, xm, xieming",
        "朴志, pz, piaozhi",
        "翟明, zm, zhaiming",
        "华丽, hl, huali",
        "乐平, yp, yueping",
        "尉迟恭, ycg, yuchigong",
        "尉明, wm, weiming",
        "令狐冲, lhc, linghuchong",
        "万俟卓, mqz, moqizhuo",
        "长孙无忌, zswj, zhangsunwuji",
        // the same characters inside a name keep their plain reading
        "王单, wd, wangdan",
        "李华, lh, lihua",
        // rare characters, the ends of the table
        "刘䶮, ly, liuyan",
        "李㛃, lj, lijie",
        "王𬀩, ww, wangwei",
        "阿左, az, azuo",
        "女略, nl, nvlve",
        // latin letters, a separator
        "MARIA GARCIA, mariagarcia, mariagarcia",
        "阿依·买提, aymt, ayimaiti",
    })
    void reads(String name, String initials, String full) {
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
        assertThat(Pinyin.full(name)).isEqualTo(full);
    }

    @Test
    void readsAnEmptyNameAndMarksAsNothing() {
        assertThat(Pinyin.initials("")).isEmpty();
        assertThat(Pinyin.full("·，？")).isEmpty();
        assertThat(Pinyin.initials("单")).isEqualTo("d");
    }

    @Test
    void sortsBySyllables() {
        List<String> names = new ArrayList<>(List.of("张三", "单明", "安然", "李四", "曾国", "方言", "房安"));
        names.sort(Comparator.comparing(Pinyin::sortKey));
        assertThat(names).containsExactly("安然", "房安", "方言", "李四", "单明", "曾国", "张三");
    }
}
