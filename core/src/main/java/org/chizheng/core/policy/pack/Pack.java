package org.chizheng.core.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One issuing document as data.
 *
 * @param id file name without {@code .json}
 * @param number 文号
 * @param area division code that it binds: 14, 1410, 141025; empty for the nation
 * @param terms words of the programme: how the document calls what the program calls otherwise
 * @param digest SHA-256 of the file, in hex: what a stored decision names
 */
public record Pack(
        String id,
        String number,
        String title,
        String issuer,
        Level level,
        String area,
        Validity validity,
        Map<String, String> terms,
        List<PayRule> pays,
        List<CheckRule> checks,
        List<TermRule> spans,
        List<Gap> gaps,
        String digest) {
    public Pack {
        terms = Map.copyOf(terms);
        pays = List.copyOf(pays);
        checks = List.copyOf(checks);
        spans = List.copyOf(spans);
        gaps = List.copyOf(gaps);
    }

    public Stream<Rule> rules() {
        return Stream.of(pays, checks, spans).flatMap(List::stream);
    }
}
