package org.chizheng.core.exchange.sheet;

/** What the first bytes say the file is, whatever its name ends in. */
public enum SheetFormat {
    XLSX("Excel 工作簿（xlsx）"),
    XLS("Excel 97-2003 或 WPS 表格（xls、et）"),
    XML_2003("Excel 2003 XML 表格"),
    HTML("网页表格"),
    TEXT("文本表格（CSV）");

    private final String label;

    SheetFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
