package org.chizheng.app.bureau.conflict;

import java.time.LocalDate;
import org.chizheng.core.shared.Id;

/**
 * A decision that was taken and stands.
 *
 * @param verdict in words
 */
record DecidedLine(Id decision, String rule, String subject, String verdict, String reason, String who, LocalDate on) {}
