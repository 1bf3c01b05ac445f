package org.chizheng.core.office;

/**
 * Something that not everybody may do. What a right is not needed for, and why, stands with the commands: the section on
 * rights of {@code app/docs/commands.md}.
 */
public enum Right {
    SAVE_RECORDS("登记和修改记录"),
    DECIDE("裁定冲突、批复开班"),
    REVEAL("查看完整证件号"),
    PRINT_FULL("打印完整证件号"),
    EXPORT_FULL("导出完整证件号"),
    CONFIRM_EXPORT("复核导出"),
    SEND("上报和接收"),
    MANAGE_ACCOUNTS("管理账号"),
    MANAGE_DEVICES("管理设备"),
    READ_AUDIT("查看操作记录"),
    SET_CALENDAR("录入放假安排");

    private final String label;

    Right(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
