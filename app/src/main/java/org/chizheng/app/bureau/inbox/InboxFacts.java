package org.chizheng.app.bureau.inbox;

import java.util.List;

/**
 * What the page shows, read in one go.
 *
 * @param lines newest first
 * @param missing one sentence for each gap, 旧县镇缺第7号包…, and for each device of which two histories came
 * @param silent names of enrolled offices that never sent
 * @param asking how many devices wait to be approved
 * @param port last one of the receiver
 */
record InboxFacts(List<InboxLine> lines, List<String> missing, List<String> silent, long asking, int port) {}
