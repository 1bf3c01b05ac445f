package org.chizheng.sync.transport;

import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Manifest;

/** What a downlink file is called on its way. A label: the signed manifest inside decides. */
public record DownName(Id dev, Id epoch, long first, long last) {
    public static DownName of(Manifest manifest) {
        return new DownName(
                manifest.route().dev(),
                manifest.route().chain(),
                manifest.stretch().first(),
                manifest.stretch().last());
    }
}
