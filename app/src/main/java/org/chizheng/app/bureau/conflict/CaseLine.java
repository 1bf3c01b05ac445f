package org.chizheng.app.bureau.conflict;

import java.time.LocalDate;

/**
 * One case in the list.
 *
 * @param id of the case
 * @param rule the rule that brought it here, in words
 * @param subject whom or what it is about
 * @param offices names of the offices, 岳阳镇、旧县镇
 * @param since when the last of the contradicting facts was written
 * @param days how long that is ago
 * @param assignee colleague who looks after it; empty for nobody in particular
 */
record CaseLine(String id, String rule, String subject, String offices, LocalDate since, long days, String assignee) {}
