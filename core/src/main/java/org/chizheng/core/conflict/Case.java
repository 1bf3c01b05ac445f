package org.chizheng.core.conflict;

import java.util.List;
import org.chizheng.core.shared.Id;

/**
 * Facts that contradict each other.
 *
 * @param id SHA-256 over rule, field and members, 64 hex characters
 * @param rule {@code field}, {@code void-edit}, {@code dup-id}, {@code dup-certificate}, {@code dup-voucher},
 *     {@code after-approval}, {@code after-merge}, {@code overlap}
 * @param members the ops that contradict each other
 */
public record Case(
        String id,
        String rule,
        String kind,
        String field,
        List<Id> records,
        List<Id> members,
        List<String> offices,
        long sinceMillis,
        boolean decided) {
    /** Short enough to be read over the telephone. */
    public String shortId() {
        return id.substring(0, 10);
    }
}
