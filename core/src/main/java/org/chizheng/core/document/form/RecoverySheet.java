package org.chizheng.core.document.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chizheng.core.document.Align;
import org.chizheng.core.document.Block;
import org.chizheng.core.document.Document;
import org.chizheng.core.document.Foot;
import org.chizheng.core.document.PageSetup;
import org.chizheng.core.document.Typeface;

/**
 * 恢复密钥单: the printed slot that opens the data when every password is lost. Printed once, sealed in an envelope. Its
 * foot carries no check code: a code over the secret would be one more thing that knows it.
 *
 * @param key as it will be typed, groups parted by hyphens or blanks
 */
public record RecoverySheet(String unit, String device, LocalDate madeOn, String key) {
    private static final int GROUPS_PER_LINE = 4;

    public Document document(PrintNote note) {
        note.require(DocumentKinds.RECOVERY);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.title("恢复密钥单"));
        blocks.add(new Block.Heading("（妥善保管，装入信封密封）", Typeface.KAI, 14, Align.CENTRE, 12));
        blocks.add(new Block.Facts(
                List.of(
                        new Block.Fact("单位", unit),
                        new Block.Fact("电脑", device),
                        new Block.Fact("生成日期", ChineseDates.day(madeOn))),
                1,
                13));
        blocks.add(new Block.Heading("恢复密钥", Typeface.HEI, 14, Align.CENTRE, 10));
        for (String line : lines()) {
            blocks.add(new Block.Heading(line, Typeface.HEI, 24, Align.CENTRE, 10));
        }
        blocks.add(Block.Paragraph.official("所有人的密码都忘记时，用它可以打开本单位的数据。谁拿到它，谁就能打开数据。"));
        blocks.add(Block.Paragraph.official("请当面密封，封口处签字盖章，与印章同样保管；不要拍照，不要放在电脑旁。"));
        blocks.add(Block.Paragraph.official("一旦使用过或怀疑泄露，立即在“账号与密码”中换一张新的，旧单作废。"));
        blocks.add(new Block.Signatures(List.of("密封人（签字）", "保管人（签字）", "密封日期")));
        return note.finishBare(
                new Document("恢复密钥单 " + unit, PageSetup.portrait(), blocks, Foot.NONE, note.watermark()));
    }

    private List<String> lines() {
        String[] groups = key.strip().split("[\\s-]+");
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < groups.length; from += GROUPS_PER_LINE) {
            int to = Math.min(groups.length, from + GROUPS_PER_LINE);
            lines.add(String.join(" - ", List.of(groups).subList(from, to)));
        }
        return lines;
    }
}
