package org.chizheng.core.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chizheng.core.person.Pinyin;
import org.chizheng.core.shared.TypedText;

/**
 * The trades a county teaches, with codes of both editions and the words that plans and rosters use. A starter list,
 * to be checked against the printed 大典 and added to by the office; the documents' own trades (浮山厨师, 西山果树工) are
 * found by those names.
 */
public final class OccupationCatalogue {
    private final List<Trade> trades;
    private final Map<String, Trade> byWord = new HashMap<>();

    private OccupationCatalogue(Collection<Trade> trades) {
        this.trades = List.copyOf(trades);
        for (Trade trade : trades) {
            trade.words().forEach(word -> byWord.putIfAbsent(word, trade));
            trade.editions().values().forEach(occupation -> byWord.putIfAbsent(occupation.name(), trade));
        }
        for (Trade trade : trades) {
            byWord.put(trade.name(), trade);
        }
    }

    /** The trades that come with the program. */
    public static OccupationCatalogue shipped() {
        try (InputStream resource = OccupationCatalogue.class.getResourceAsStream("occupations.txt")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new OccupationCatalogue(text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(OccupationCatalogue::trade)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same catalogue with these trades in front. */
    public OccupationCatalogue with(Collection<Trade> more) {
        List<Trade> all = new ArrayList<>(more);
        all.addAll(trades);
        return new OccupationCatalogue(all);
    }

    /** All trades, in the order of the list. */
    public List<Trade> trades() {
        return trades;
    }

    /** The trade of that name, old name or usual word; a word other than the name is a proposal to confirm. */
    public Optional<Trade> find(String typed) {
        return Optional.ofNullable(byWord.get(TypedText.bare(typed)));
    }

    /**
     * One form for an occupation that is told by any of its names or by its code, so that 同一职业 is seen either way: the
     * newest code with the occupation's name, or the name of a trade without a code. Empty where the catalogue has neither.
     */
    public Optional<String> oneForm(String typed) {
        Optional<Trade> trade = find(typed)
                .or(() -> byCode(TypedText.bare(typed)).stream()
                        .findFirst()
                        .flatMap(occupation -> find(occupation.name())));
        return trade.map(found -> {
            String code = found.current().code();
            return code.isEmpty() ? found.name() : byCode(code).get(0).name() + "（" + code + "）";
        });
    }

    /** What a bare code can mean, newest edition first; more than one when editions disagree. */
    public List<Occupation> byCode(String code) {
        List<Occupation> found = new ArrayList<>();
        for (Edition edition : List.of(Edition.OF_2022, Edition.OF_2015)) {
            trades.stream()
                    .filter(trade ->
                            trade.in(edition).filter(o -> o.code().equals(code)).isPresent())
                    .min(Comparator.comparing(Trade::rung))
                    .ifPresent(trade -> found.add(trade.editions().get(edition)));
        }
        return found;
    }

    /** For a search box: part of a name or word, of a code, or the initials of the name. */
    public List<Trade> search(String typed) {
        String text = TypedText.bare(typed).toLowerCase(Locale.ROOT);
        return trades.stream()
                .filter(trade -> trade.name().contains(text)
                        || trade.words().stream().anyMatch(word -> word.contains(text))
                        || trade.current().code().startsWith(text)
                        || Pinyin.initials(trade.name()).startsWith(text))
                .toList();
    }

    /**
     * Whether two records speak of one occupation, for 同一职业同一等级不重复 (运政办发〔2020〕14号 三.15): the same code in one
     * edition, or two editions' names of one trade.
     */
    public boolean same(Occupation one, Occupation other) {
        if (one.edition() == other.edition() && one.edition() != Edition.NONE) {
            return one.code().equals(other.code());
        }
        Optional<Trade> trade = find(one.name());
        return trade.isPresent() ? trade.equals(find(other.name())) : one.name().equals(other.name());
    }

    private static Trade trade(String line) {
        String[] cells = line.split(" ");
        String name = cells[0];
        Map<Edition, Occupation> editions = new EnumMap<>(Edition.class);
        if (!cells[2].equals("-")) {
            editions.put(
                    Edition.OF_2022, new Occupation(Edition.OF_2022, cells[2], cells[3].equals("=") ? name : cells[3]));
        }
        String[] older = cells[4].split(":");
        if (!older[0].equals("-")) {
            String code = older[0].equals("=") ? cells[2] : older[0];
            editions.put(Edition.OF_2015, new Occupation(Edition.OF_2015, code, older.length > 1 ? older[1] : name));
        }
        Trade.Rung rung = switch (cells[1]) {
            case "职" -> Trade.Rung.OCCUPATION;
            case "工" -> Trade.Rung.TYPE_OF_WORK;
            default -> Trade.Rung.SPECIAL_ABILITY;
        };
        return new Trade(name, rung, editions, cells.length > 5 ? List.of(cells[5].split(",")) : List.of());
    }
}
