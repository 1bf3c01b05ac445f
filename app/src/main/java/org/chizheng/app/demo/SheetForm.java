package org.chizheng.app.demo;

/** Kinds of files that schools and villages send. */
enum SheetForm {
    XLSX(".xlsx"),
    XLS(".xls"),
    CSV_GB18030(".csv"),
    /** A web page under the name of a workbook, as exports of web systems are. */
    HTML_NAMED_XLS(".xls");

    private final String suffix;

    SheetForm(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
