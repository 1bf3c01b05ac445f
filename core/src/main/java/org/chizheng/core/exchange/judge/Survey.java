package org.chizheng.core.exchange.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chizheng.core.certificate.CertificateKind;
import org.chizheng.core.exchange.cell.Cell;
import org.chizheng.core.exchange.cell.SheetRow;
import org.chizheng.core.exchange.layout.Header;
import org.chizheng.core.shared.IdentityNumber;
import org.chizheng.core.shared.TypedText;

/**
 * The first walk over a sheet: what a single row cannot know. Case 9 holds both rows of one number, so the first of
 * them must be judged with the second already seen.
 */
final class Survey {
    private final Header header;
    private final LocalDate today;
    private final Map<String, List<Entry>> byIdNo = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byCertificate = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byVoucher = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byPhone = new HashMap<>();
    private final Map<String, List<Entry>> byAccount = new HashMap<>();
    private final Totals totals;
    private int entries;

    /** One row in brief. */
    record Entry(int row, String name, String idNo) {}

    Survey(Header header, LocalDate today, Totals totals) {
        this.header = header;
        this.today = today;
        this.totals = totals;
    }

    void take(SheetRow row) {
        if (row.number() <= header.lastRow()) {
            return;
        }
        RowNature nature = RowNature.of(row, header);
        if (nature == RowNature.SUBTOTAL || nature == RowNature.TOTAL) {
            totals.compare(row, nature == RowNature.SUBTOTAL);
        } else if (nature == RowNature.ENTRY) {
            entries++;
            totals.add(row);
            index(row);
        }
    }

    private void index(SheetRow row) {
        String idNo = IdentityNumber.check(CellText.shown(row.cell(header.column("idNo"))), today)
                .normalised();
        String name = TypedText.bare(row.cell(header.column("name")).text());
        Entry entry = new Entry(row.number(), name, idNo);
        put(byIdNo, idNo, entry);
        put(byCertificate, certificateKey(row), entry);
        put(byVoucher, voucherKey(row), entry);
        put(byPhone, digits(row.cell(header.column("phone"))), entry);
        put(byAccount, digits(row.cell(header.column("bankAccount"))), entry);
    }

    private static void put(Map<String, List<Entry>> index, String key, Entry entry) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, any -> new ArrayList<>(1)).add(entry);
        }
    }

    private static String digits(Cell cell) {
        return cell.spread() ? "" : CellText.shown(cell).replaceAll("[^0-9]", "");
    }

    /** Kind and number without dirt; the same number under two kinds is two certificates. */
    private String certificateKey(SheetRow row) {
        Cell number = row.cell(header.column("certificateNo"));
        String text = TypedText.bare(number.text()).toUpperCase(Locale.ROOT);
        if (text.length() < 6 || number.spread()) {
            return "";
        }
        String kind = CertificateKind.ofWord(
                        row.cell(header.column("certificateKind")).text())
                .map(CertificateKind::code)
                .orElse("");
        return kind + "|" + text;
    }

    private String voucherKey(SheetRow row) {
        Cell voucher = row.cell(header.column("voucherNo"));
        return voucher.spread() ? "" : TypedText.bare(CellText.shown(voucher));
    }

    Collection<String> idNos() {
        return byIdNo.keySet();
    }

    Collection<String> certificateNos() {
        return byCertificate.keySet().stream()
                .map(key -> key.substring(key.indexOf('|') + 1))
                .toList();
    }

    Collection<String> voucherNos() {
        return byVoucher.keySet();
    }

    List<Entry> sameVoucher(SheetRow row) {
        return byVoucher.getOrDefault(voucherKey(row), List.of());
    }

    List<Entry> sameIdNo(String idNo) {
        return byIdNo.getOrDefault(idNo, List.of());
    }

    List<Entry> sameCertificate(SheetRow row) {
        return byCertificate.getOrDefault(certificateKey(row), List.of());
    }

    /** Persons, not rows: the same person twice does not make a phone suspicious. */
    long personsWithPhone(SheetRow row) {
        return persons(byPhone, row.cell(header.column("phone")));
    }

    long personsWithAccount(SheetRow row) {
        return persons(byAccount, row.cell(header.column("bankAccount")));
    }

    private static long persons(Map<String, List<Entry>> index, Cell cell) {
        return index.getOrDefault(digits(cell), List.of()).stream()
                .map(Entry::idNo)
                .distinct()
                .count();
    }

    int entries() {
        return entries;
    }
}
