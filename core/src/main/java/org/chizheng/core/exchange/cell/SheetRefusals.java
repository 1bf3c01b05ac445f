package org.chizheng.core.exchange.cell;

import java.nio.file.Path;
import java.util.Locale;
import org.chizheng.core.shared.Refusal;

/** The sentences for a file that cannot be read; nothing of it has been stored when one of them is said. */
public final class SheetRefusals {
    private SheetRefusals() {}

    public static Refusal missing(Path file, Throwable cause) {
        return Refusal.causedBy(
                cause,
                "sheet.missing",
                "没有读到文件“" + name(file) + "”",
                "文件不在原处，或正被别的程序独占，或没有读取权限",
                "请在 Excel/WPS 里关闭这个文件，确认U盘没有拔出，再选一次");
    }

    public static Refusal empty(Path file) {
        return Refusal.of("sheet.empty", "文件“" + name(file) + "”里没有内容", "文件是空的，多半是拷贝没有完成", "请向发来的人重新要一份");
    }

    public static Refusal tooBig(Path file, long limit) {
        return Refusal.of(
                "sheet.too-big",
                "文件“" + name(file) + "”超过" + (limit >> 20) + " MB，没有读入",
                "花名册不会这么大，多半是表里贴了照片，或整张表都设了格式",
                "请把名单部分复制到一个新表格，另存后再导入");
    }

    public static Refusal tooManyRows(Path file, String sheet, int limit) {
        return Refusal.of(
                "sheet.too-many-rows",
                "文件“" + name(file) + "”的工作表“" + sheet + "”超过" + String.format(Locale.ROOT, "%,d", limit) + "行，没有读入",
                "一次最多读" + String.format(Locale.ROOT, "%,d", limit) + "行，再多会占满这台电脑的内存",
                "请按乡镇或按年度拆成几个文件，分次导入");
    }

    public static Refusal password(Path file) {
        return Refusal.of(
                "sheet.password",
                "文件“" + name(file) + "”设了打开密码，没有读入",
                "本程序不猜、不存别人的密码",
                "请用 Excel/WPS 打开，在“文件—文档加密”里取消密码，另存后再导入");
    }

    public static Refusal damaged(Path file, Throwable cause) {
        return Refusal.causedBy(
                cause,
                "sheet.damaged",
                "文件“" + name(file) + "”不完整或已损坏，没有读入",
                "文件内容读到一半就断了，或与它自带的校验不符，常见于U盘没有安全弹出、下载没有完成",
                "请用 Excel/WPS 打开看能否修复并另存；打不开就请对方重新发一份");
    }

    public static Refusal bomb(Path file) {
        return Refusal.of(
                "sheet.bomb",
                "文件“" + name(file) + "”解开后大得不正常，没有读入",
                "正常的花名册解开后不会超过1 GB，这样的文件可能是恶意的",
                "请不要再打开它，向发来的人核实来源");
    }

    public static Refusal otherFormat(Path file, String found) {
        return Refusal.of(
                "sheet.other-format",
                "文件“" + name(file) + "”是" + found + "，不是表格，没有读入",
                "只看文件内容，不看文件名的后缀；能读的是 xlsx、xls、et、csv 和网页导出的表格",
                "请把名单放进 Excel/WPS 表格，另存为 xlsx 后再导入");
    }

    public static Refusal oldFormat(Path file, String found) {
        return Refusal.of(
                "sheet.old-format",
                "文件“" + name(file) + "”是" + found + "格式，没有读入",
                "这种格式读不全，怕漏掉人",
                "请用 Excel/WPS 打开，另存为 xlsx 后再导入");
    }

    public static Refusal encoding(Path file) {
        return Refusal.of(
                "sheet.encoding",
                "文件“" + name(file) + "”的文字编码认不出来，没有读入",
                "既不是 UTF-8 也不是国标 GB18030，硬读会把名字变成问号",
                "请用 Excel/WPS 打开确认文字正常，另存为 xlsx 后再导入");
    }

    public static Refusal noTable(Path file) {
        return Refusal.of(
                "sheet.no-table", "文件“" + name(file) + "”里没有找到表格", "文件里没有一行一列的名单", "请确认选对了文件，或把名单另存为 xlsx 后再导入");
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
