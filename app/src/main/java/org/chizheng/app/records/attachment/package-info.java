/**
 * 附件: the photos and scans behind a person, a class or a certificate, listed on its page, added and saved as files.
 * What is sealed and where it lies is core's business; nothing is shown here without a reason that is noted.
 * Start at {@link org.chizheng.app.records.attachment.AttachmentModel}.
 */
package org.chizheng.app.records.attachment;
