package org.chizheng.sync.keep;

import static org.chizheng.core.ledger.FieldType.CODE;
import static org.chizheng.core.ledger.FieldType.DATE;
import static org.chizheng.core.ledger.FieldType.INTEGER;
import static org.chizheng.core.ledger.FieldType.REFERENCE;
import static org.chizheng.core.ledger.FieldType.TEXT;
import static org.chizheng.core.ledger.MergeClass.HARMLESS;

import java.util.Arrays;
import java.util.List;
import org.chizheng.core.ledger.RecordKind;
import org.chizheng.core.shared.Id;
import org.chizheng.sync.crypto.Digest;

/** What this device notes of its sending and receiving. None of it travels. */
public final class SyncRecords {
    /** One batch that was cut and kept; {@code way} is empty until it certainly left. */
    public static final RecordKind OUTBOX = RecordKind.named("outbox", "上报包", "outbox")
            .deviceOnly()
            .field("chain", "日志", REFERENCE, HARMLESS)
            .field("firstSeq", "起", INTEGER, HARMLESS)
            .field("lastSeq", "止", INTEGER, HARMLESS)
            .field("batchNo", "包号", INTEGER, HARMLESS)
            .field("digest", "摘要", TEXT, HARMLESS)
            .field("way", "途径", CODE, HARMLESS)
            .field("place", "去处", TEXT, HARMLESS)
            .field("madeOn", "导出日期", DATE, HARMLESS)
            .field("counts", "内容", TEXT, HARMLESS)
            .field("checkCode", "核对码", TEXT, HARMLESS)
            .field("sentEpoch", "送给的县局批次", REFERENCE, HARMLESS)
            .build();

    /** A one-time code, or a device that asked, is known, or was revoked. */
    public static final RecordKind DEVICE = RecordKind.named("device", "设备", "device")
            .deviceOnly()
            .field("dev", "设备号", REFERENCE, HARMLESS)
            .field("unit", "单位", CODE, HARMLESS)
            .field("name", "名称", TEXT, HARMLESS)
            .field("chain", "日志", REFERENCE, HARMLESS)
            .field("signKey", "签名公钥", TEXT, HARMLESS)
            .field("boxKey", "接收公钥", TEXT, HARMLESS)
            .field("kid", "公钥指纹", TEXT, HARMLESS)
            .field("state", "状态", CODE, HARMLESS)
            .field("code", "登记码", TEXT, HARMLESS)
            .field("codeUntil", "登记码有效期", INTEGER, HARMLESS)
            .field("request", "申请文件", TEXT, HARMLESS)
            .field("revokedSeq", "停用前最后一条", INTEGER, HARMLESS)
            .build();

    /** A file that came in: a batch at the bureau, a downlink file at an office. */
    public static final RecordKind INTAKE = RecordKind.named("intake", "收件", "intake")
            .deviceOnly()
            .field("digest", "摘要", TEXT, HARMLESS)
            .field("batchType", "种类", CODE, HARMLESS)
            .field("dev", "设备号", REFERENCE, HARMLESS)
            .field("chain", "日志", REFERENCE, HARMLESS)
            .field("unit", "单位", CODE, HARMLESS)
            .field("firstSeq", "起", INTEGER, HARMLESS)
            .field("lastSeq", "止", INTEGER, HARMLESS)
            .field("head", "链值", TEXT, HARMLESS)
            .field("appliedSeq", "有效到", INTEGER, HARMLESS)
            .field("seenDseq", "对方已收下发到", INTEGER, HARMLESS)
            .field("state", "状态", CODE, HARMLESS)
            .field("counts", "结果", TEXT, HARMLESS)
            .field("receipt", "回执", TEXT, HARMLESS)
            .field("way", "途径", CODE, HARMLESS)
            .field("epoch", "县局批次", REFERENCE, HARMLESS)
            .field("logEpoch", "收件日志", REFERENCE, HARMLESS)
            .field("logNo", "收件日志序号", INTEGER, HARMLESS)
            .field("logHead", "收件日志链值", TEXT, HARMLESS)
            .build();

    /** One entry of a device's downlink, with the file that carries it. */
    public static final RecordKind DOWNLINK = RecordKind.named("downlink", "下发", "downlink")
            .deviceOnly()
            .field("dev", "设备号", REFERENCE, HARMLESS)
            .field("dseq", "序号", INTEGER, HARMLESS)
            .field("entry", "种类", CODE, HARMLESS)
            .field("ref", "所指", TEXT, HARMLESS)
            .field("epoch", "县局批次", REFERENCE, HARMLESS)
            .field("file", "文件", TEXT, HARMLESS)
            .build();

    /** The bureau's answer to one of this office's batches; its lines stay in the file that brought it. */
    public static final RecordKind RECEIPT = RecordKind.named("receipt", "回执", "receipt")
            .deviceOnly()
            .field("chain", "日志", REFERENCE, HARMLESS)
            .field("firstSeq", "起", INTEGER, HARMLESS)
            .field("lastSeq", "止", INTEGER, HARMLESS)
            .field("digest", "上报包", TEXT, HARMLESS)
            .field("receivedMs", "县局收到时间", INTEGER, HARMLESS)
            .field("outcomes", "结果", TEXT, HARMLESS)
            .field("file", "文件", TEXT, HARMLESS)
            .field("epoch", "县局批次", REFERENCE, HARMLESS)
            .field("head", "链值", TEXT, HARMLESS)
            .field("logNo", "收件日志序号", INTEGER, HARMLESS)
            .field("logHead", "收件日志链值", TEXT, HARMLESS)
            .build();

    /** A case at the bureau that names records of this office. */
    public static final RecordKind CASE_NOTICE = RecordKind.named("case-notice", "冲突告知", "case_notice")
            .deviceOnly()
            .field("caseKey", "冲突", TEXT, HARMLESS)
            .field("rule", "规则", TEXT, HARMLESS)
            .field("field", "哪一项", TEXT, HARMLESS)
            .field("state", "状态", CODE, HARMLESS)
            .field("records", "记录", TEXT, HARMLESS)
            .field("offices", "单位", TEXT, HARMLESS)
            .build();

    /** One life of the bureau: begun here at the bureau, learnt of at an office. */
    public static final RecordKind LIFE = RecordKind.named("life", "县局批次", "life")
            .deviceOnly()
            .field("epoch", "县局批次", REFERENCE, HARMLESS)
            .field("lifeNo", "第几次", INTEGER, HARMLESS)
            .field("beganMs", "开始时间", INTEGER, HARMLESS)
            .field("former", "以前的批次", TEXT, HARMLESS)
            .field("restoredFrom", "所用备份的日期", TEXT, HARMLESS)
            .field("have", "县局尚有", TEXT, HARMLESS)
            .field("had", "县局尚知的下发", TEXT, HARMLESS)
            .field("mark", "恢复标记", TEXT, HARMLESS)
            .field("file", "文件", TEXT, HARMLESS)
            .build();

    /** How far the bureau's verified backups hold a chain of this device. */
    public static final RecordKind BACKED_UP = RecordKind.named("backed-up", "县局备份", "backed_up")
            .deviceOnly()
            .field("chain", "日志", REFERENCE, HARMLESS)
            .field("epoch", "县局批次", REFERENCE, HARMLESS)
            .field("once", "已备份到", INTEGER, HARMLESS)
            .field("twice", "已备份两份到", INTEGER, HARMLESS)
            .build();

    /** Something that the bureau told and that contradicts what it told before. */
    public static final RecordKind DOUBT = RecordKind.named("doubt", "前后不一", "doubt")
            .deviceOnly()
            .field("code", "种类", CODE, HARMLESS)
            .field("epoch", "县局批次", REFERENCE, HARMLESS)
            .field("atNo", "序号", INTEGER, HARMLESS)
            .field("held", "原先收到的", TEXT, HARMLESS)
            .field("told", "现在收到的", TEXT, HARMLESS)
            .field("file", "文件", TEXT, HARMLESS)
            .build();

    public static final List<RecordKind> ALL =
            List.of(OUTBOX, DEVICE, INTAKE, DOWNLINK, RECEIPT, CASE_NOTICE, LIFE, BACKED_UP, DOUBT);

    private SyncRecords() {}

    /** The record of a file is found by the file itself, so that noting it twice is noting it once. */
    public static Id idOf(Digest digest) {
        return Id.ofBytes(Arrays.copyOf(digest.bytes(), 16));
    }
}
