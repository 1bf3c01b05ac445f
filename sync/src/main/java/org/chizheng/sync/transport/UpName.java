package org.chizheng.sync.transport;

import org.chizheng.core.shared.Id;
import org.chizheng.sync.batch.Manifest;

/** What an upward file is called on its way. A label: the signed manifest inside decides. */
public record UpName(Id dev, Id chain, long first, long last) {
    public static UpName of(Manifest manifest) {
        return new UpName(
                manifest.route().dev(),
                manifest.route().chain(),
                manifest.stretch().first(),
                manifest.stretch().last());
    }
}
