package org.chizheng.sync.batch;

import org.chizheng.core.shared.Refusal;

/**
 * Every ground on which a file is refused. Each is a function of the bytes, the known keys and the reader's own
 * address, and of nothing else: never of the clock, of other people's data or of the order of arrival. So every
 * replica refuses the same files, and whatever depends on more is an outcome of intake.
 */
public enum Reason {
    TOO_LARGE("batch.too-large", "这个上报文件超过允许的大小", "单个文件最大 1 MB", Reason.SEND_AGAIN),
    LINE("batch.line", "这不是完整的上报文件", "文件第一行的格式不对，可能没有复制完整，或被别的软件改写过", Reason.COPY_AGAIN),
    BASE64("batch.base64", "文件第一行被改动", "编码不是唯一的规范写法", Reason.COPY_AGAIN),
    HEADER("batch.header", "文件的签名方式不被接受", "签名头与规定的唯一写法不一致", Reason.COPY_AGAIN),
    UNKNOWN_KEY("batch.unknown-key", "签发这个文件的设备不在登记名册中", "签名密钥未登记", "请核对是否为本县已登记的电脑；新电脑先办理设备登记"),
    SIGNATURE("batch.signature", "签名不符", "文件第一行在签名之后被改动，或不是这台设备签发", Reason.COPY_AGAIN),
    VERSION("batch.version", "文件来自更新版本的程序", "文件格式版本高于本机程序", "请先升级本机程序，再接收这个文件"),
    MANIFEST("batch.manifest", "文件的清单不符合规定", "清单缺项、多项或数值越界", Reason.TELL_SENDER),
    TYPE("batch.type", "文件的种类不对", "这里只接收规定种类的文件", "请核对文件是否放错位置：上报文件交县局，回执和下发文件交乡镇"),
    AUDIENCE("batch.audience", "不是发给本县的", "文件写明的接收单位不是本局", "请把文件交给它写明的接收单位"),
    SENDER("batch.sender", "署名与设备不符", "签名的设备不能签发这个文件", Reason.TELL_SENDER),
    FORMER_KEY("batch.former-key", "文件是用已经换掉的密钥签的", "这把密钥只对换密钥以前的编号有效", Reason.NEW_KEY),
    DEVICE("batch.device", "不是发给这台电脑的", "文件写明的接收设备不是本机", "请把文件交给它写明的那台电脑"),
    LENGTH("batch.length", "文件不完整或多出内容", "正文长度与清单不一致", Reason.COPY_AGAIN),
    DIGEST("batch.digest", "内容被改动", "正文与清单中的摘要不一致", Reason.COPY_AGAIN),
    KEY("batch.key", "文件不是用本机的接收密钥加密的", "本机没有对应的接收密钥", "请对方按最新的登记信息重新导出"),
    SEAL("batch.seal", "文件的正文解不开", "密钥信封或密文与清单不一致", Reason.TELL_SENDER),
    DEFLATE("batch.deflate", "文件的正文无法展开", "压缩内容超过限额或与清单不一致", Reason.TELL_SENDER),
    LINES("batch.lines", "文件的正文格式不对", "行数、行长或文字编码不符合规定", Reason.TELL_SENDER),
    OP("batch.op", "文件中有不符合规定的记录", "记录的写法不符合规定", Reason.TELL_SENDER),
    VALUE("batch.value", "文件中有记录的内容与其摘要不一致", "记录内容与记录头的摘要不同", Reason.TELL_SENDER),
    CHAIN("batch.chain", "文件中的记录前后不连贯", "逐条推算的链值与清单不一致", Reason.TELL_SENDER);

    private static final String NEW_KEY = "请从发出的电脑用现在的密钥重新导出；如果对方没有换过密钥，可能有人冒用，请与县局核对";
    private static final String COPY_AGAIN = "原文件不受影响，请从发出的电脑重新导出或重新复制一次";
    private static final String SEND_AGAIN = "请从发出的电脑用本程序重新导出";
    private static final String TELL_SENDER = "内容没有接收任何一条，请联系发出单位重新导出；仍不行请保留文件交县局查看";

    private final String code;
    private final String what;
    private final String why;
    private final String now;

    Reason(String code, String what, String why, String now) {
        this.code = code;
        this.what = what;
        this.why = why;
        this.now = now;
    }

    public String code() {
        return code;
    }

    public Refusal refuse() {
        return Refusal.of(code, what, why, now);
    }

    /** @param where a place in the file ("第 3 行"), never a value from it */
    public Refusal refuse(String where) {
        return Refusal.of(code, what, where + "：" + why, now);
    }
}
