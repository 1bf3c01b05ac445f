package org.chizheng.core.certificate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.chizheng.core.shared.Finding;
import org.chizheng.core.shared.IdentityCheck;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.TypedText;

/**
 * The two kinds that carry the holder's identity number: 特种作业操作证 (T and the number) and, since TSG Z6001-2019,
 * 特种设备作业人员证 (the number itself; before, TS6 and nine characters). The number inside must be the holder's.
 */
final class HolderNumbers {
    private static final Pattern OLD_OPERATION = Pattern.compile("\\d{14}");
    private static final Pattern BUILDING_SITE = Pattern.compile("\\p{IsHan}[A-Z]\\d{12,13}");
    private static final Pattern OLD_EQUIPMENT = Pattern.compile("TS6[A-Z]{4}\\d{5}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dX]");

    private HolderNumbers() {}

    static void judgeOperation(NumberCase row) {
        String text = TypedText.unhyphenated(row.input()).toUpperCase(Locale.ROOT);
        if (OLD_OPERATION.matcher(text).matches() || BUILDING_SITE.matcher(text).matches()) {
            row.warn("cert.old-shape", "这是14位旧编号或建筑施工特种作业操作资格证编号", "现行特种作业操作证编号是T加身份证号", "请核对证书种类和有效期");
            row.accept(text);
        } else if (IDENTITY.matcher(text).matches() && fault(row, text) == null) {
            row.ask(
                    "T" + text,
                    Finding.of("cert.letter-missing", "缺少首位字母T，可能应为T" + text, "特种作业操作证编号是T加身份证号", "请对照证书确认"));
        } else if (text.length() != 19 || text.charAt(0) != 'T') {
            row.refuse(Finding.of("cert.shape", "这不像特种作业操作证编号", "编号是字母T加持证人18位身份证号", "请对照证书重新录入"));
        } else {
            finish(row, text, text.substring(1));
        }
    }

    static void judgeEquipment(NumberCase row) {
        String text = TypedText.unhyphenated(row.input()).toUpperCase(Locale.ROOT);
        if (OLD_EQUIPMENT.matcher(text).matches()) {
            row.warn("cert.old-shape", "这是2019年以前的编号", "TSG Z6001-2019 起编号即身份证号", "请核对证书有效期");
            row.accept(text);
        } else if (!IDENTITY.matcher(text).matches()) {
            row.refuse(Finding.of("cert.shape", "这不像特种设备作业人员证编号", "编号是持证人18位身份证号，2019年以前为TS6开头12位", "请对照证书重新录入"));
        } else {
            finish(row, text, text);
        }
    }

    private static void finish(NumberCase row, String text, String identity) {
        Finding fault = fault(row, identity);
        if (fault == null) {
            row.accept(text);
        } else {
            row.refuse(fault);
        }
    }

    private static Finding fault(NumberCase row, String identity) {
        IdentityCheck inside = IdentityNumber.check(identity, row.context().today());
        if (inside.accepted().isEmpty()) {
            Finding reason = inside.finding();
            return Finding.of("cert.identity-inside", "编号里的身份证号不对：" + reason.what(), reason.why(), reason.now());
        }
        IdentityNumber holder = row.context().holder();
        if (holder != null && !inside.accepted().get().equals(holder)) {
            return Finding.of("cert.not-holder", "编号里的身份证号不是本人的", "这类证书的编号由持证人身份证号构成", "请核对证书和人员是否对应");
        }
        return null;
    }
}
