package org.chizheng.core.exchange.layout;

/** How the cells of a column are read and judged; the vocabulary that layout files choose from. */
public enum ColumnKind {
    /** 序号: counts lines, means nothing. */
    SEQUENCE,
    NAME,
    IDENTITY,
    /** 性别 as typed; compared with the number, never stored. */
    TYPED_SEX,
    /** 年龄 as typed; compared with the number, never stored. */
    TYPED_AGE,
    PHONE,
    DATE,
    /** A month is enough: 2021.6. */
    MONTH,
    MONEY,
    COUNT,
    /** Only the words of the column's {@code values}. */
    WORD,
    /** 人员类别, several in a cell. */
    GROUPS,
    OCCUPATION,
    /** 五级/初级工 … 首席技师. */
    LEVEL,
    NATION,
    EDUCATION,
    /** 户口性质. */
    HOUSEHOLD,
    TOWNSHIP,
    VOUCHER,
    /** 证书类别; decides how the number is read. */
    CERTIFICATE_KIND,
    CERTIFICATE_NUMBER,
    /** 社会保障卡 or bank account: digits kept as text. */
    ACCOUNT,
    TEXT
}
