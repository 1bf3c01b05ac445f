/**
 * What keeps the register itself in order: 备份与恢复, 账号与密码, the recovery slip.
 * Not the making of a backup or of a key slot (core.store, core.office), and not the first start.
 * Start at {@link org.chizheng.app.care.BackupView}.
 */
package org.chizheng.app.care;
