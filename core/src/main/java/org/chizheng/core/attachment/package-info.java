/**
 * 附件: photos and scans behind the records, sealed files beside the journal and the records that name them. Not the
 * papers that the program prints (document), and not how files travel (sync.blob).
 * Start at {@link org.chizheng.core.attachment.AttachmentService}.
 */
package org.chizheng.core.attachment;
