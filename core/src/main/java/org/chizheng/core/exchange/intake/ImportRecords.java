package org.chizheng.core.exchange.intake;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.INTEGER;
import static org.chizheng.core.ledger.FieldType.REFERENCE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.seal.Hash;
import org.chizheng.core.shared.Id;

/** What an office keeps of its imports, on its own device: runs, rows with their raw text, titles of senders. */
public final class ImportRecords {
    /** Where a run stands. One that is {@code running} was cut off; importing the file again completes it. */
    public static final Map<String, String> RUN_STATES = Map.of("running", "没有做完", "done", "已导入", "undone", "已撤销");

    /** Where a row stands; {@code open} waits for a person. */
    public static final Map<String, String> ROW_STATES = Map.of(
            "open", "待核",
            "accepted", "已核实登记",
            "dropped", "已放弃",
            "settled", "后来的表已登记",
            "refused", "拒收",
            "stored", "已登记",
            "undone", "随导入撤销");

    public static final RecordKind RUN = RecordKind.named("import-run", "导入", "import_run")
            .deviceOnly()
            .field("fileName", "文件名", TEXT, HARMLESS)
            .field("fileHash", "文件指纹", TEXT, HARMLESS)
            .field("layout", "表式", CODE, HARMLESS)
            .field("sender", "报送单位", TEXT, HARMLESS)
            .field("trainingClass", "班级", REFERENCE, HARMLESS)
            .field("counts", "行数", TEXT, HARMLESS)
            .coded("state", "状态", CODE, HARMLESS, RUN_STATES)
            .build();

    /** A row that was not stored exactly as typed: held, refused, or stored after a change of writing or with a flag. */
    public static final RecordKind ROW = RecordKind.named("import-row", "导入行", "import_row")
            .deviceOnly()
            .field("run", "导入", REFERENCE, HARMLESS)
            .field("sheet", "工作表", TEXT, HARMLESS)
            .field("rowNo", "行号", INTEGER, HARMLESS)
            .field("rowKey", "行指纹", TEXT, HARMLESS)
            .field("outcome", "结论", CODE, HARMLESS)
            .personal("cells", "原文", TEXT, HARMLESS)
            .personal("fieldValues", "拟登记内容", TEXT, HARMLESS)
            .personal("problems", "问题", TEXT, HARMLESS)
            .coded("state", "状态", CODE, HARMLESS, ROW_STATES)
            .build();

    /** What a person decided about the titles of one sender. */
    public static final RecordKind MAPPING = RecordKind.named("column-mapping", "列对应", "column_mapping")
            .deviceOnly()
            .field("sender", "报送单位", TEXT, HARMLESS)
            .field("layout", "表式", CODE, HARMLESS)
            .field("mapping", "对应", TEXT, HARMLESS)
            .build();

    private ImportRecords() {}

    /** One record for a sender and a layout. */
    static Id mappingOf(String sender, String layout) {
        byte[] text = (layout + "\n" + sender).getBytes(StandardCharsets.UTF_8);
        return Id.ofBytes(Arrays.copyOf(Hash.sha256(text), 16));
    }
}
