package org.chizheng.app.bureau.conflict;

import java.time.LocalDate;

/**
 * One case in the list.
 *
 * @param id of the case
 * @param rule the rule that brought it here, in words
 * @param subject whom or what it is about
 * @param offices names of the offices, 岳阳镇、旧县镇
 */
record CaseLine(String id, String rule, String subject, String offices, LocalDate since) {}
