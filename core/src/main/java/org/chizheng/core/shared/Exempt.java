package org.chizheng.core.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Frees one class from one rule of the architecture tests and says why. A rule without a way out gets worked around
 * in secret; one with a way out that is counted stays honest: the number of these is asserted in every module.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Exempt {
    /** The rules that are broken on purpose. */
    Rule[] from();

    /** One sentence for the next reader: what would be worse without it. */
    String reason();

    /** The rules that a class may be freed from; the package order, the modules and the place of crypto are not here. */
    enum Rule {
        /** The clock and chance outside the seams. */
        SEAMS,
        /** {@code float} and {@code double} where money could pass. */
        FLOATING_POINT,
        /** Texts and bytes by the machine's own language or character set. */
        DEFAULT_LOCALE,
        /** {@code System.out}, {@code System.err}, printed stack traces. */
        STANDARD_OUTPUT,
        /** Threads made by hand. */
        THREADS,
        /** A broad or empty catch. */
        CATCH,
        /** Length of a file or method, width of a constructor. */
        SIZE
    }
}
