package org.chizheng.app.bureau.inbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.Toast;
import org.chizheng.app.ui.dialog.Decision;
import org.chizheng.app.ui.page.Page;

/** Opens and closes the receiver on the line, and shows the address that the townships type. */
final class LineSwitch extends Button {
    /** What the address on the office's side proposes too. */
    private static final int PORT = 8443;

    private final InboxModel model;
    private final Page page;

    LineSwitch(InboxModel model, Page page) {
        this.model = model;
        this.page = page;
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> act());
        model.line().subscribe(address -> {
            setText(address.isEmpty() ? Texts.of("inbox.line.open") : Texts.of("inbox.line.close"));
            page.note(address.isEmpty() ? "" : Texts.of("inbox.line.at", address));
        });
    }

    private void act() {
        if (model.line().get().isEmpty()) {
            ask();
        } else {
            model.closeLine();
        }
    }

    private void ask() {
        ComboBox<String> addresses = new ComboBox<>();
        addresses.getItems().setAll(addresses());
        addresses.getSelectionModel().select(0);
        addresses.setMaxWidth(Double.MAX_VALUE);
        Decision.ask(Texts.of("inbox.line.ask"))
                .explain(Texts.of("inbox.line.explain"))
                .with(addresses)
                .verb(Texts.of("inbox.line.open"), () -> open(addresses.getValue()))
                .show(page);
    }

    private void open(String address) {
        model.openLine(
                new InetSocketAddress(address, PORT),
                () -> Toast.show(page, Texts.of("inbox.line.at", model.line().get())));
    }

    /** This PC's own addresses in the office's network; the loopback last, for a try on one machine. */
    private static List<String> addresses() {
        Set<String> found = new LinkedHashSet<>();
        try {
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(card.getInetAddresses())) {
                    if (address.isSiteLocalAddress()) {
                        found.add(address.getHostAddress());
                    }
                }
            }
        } catch (SocketException none) {
            found.clear();
        }
        found.add(InetAddress.getLoopbackAddress().getHostAddress());
        return List.copyOf(found);
    }
}
