package org.chizheng.sync;

import java.util.Map;
import java.util.Optional;
import org.chizheng.sync.crypto.Digest;

/**
 * What a genuine file says of itself.
 *
 * @param type {@code up}, {@code down}, {@code receipt} or {@code roster}
 * @param unit office of the device that sent it or that it is for, where it is known here
 * @param first number of the first entry
 * @param checkCode the eight characters of the cover sheet
 * @param madeAt the writer's wall clock in milliseconds
 * @param contents how much of what is inside, by kind; empty when it is sealed to somebody else
 */
public record FileFacts(
        String type,
        String unit,
        String device,
        long first,
        long last,
        Digest file,
        String checkCode,
        long madeAt,
        Optional<Map<String, Integer>> contents) {}
