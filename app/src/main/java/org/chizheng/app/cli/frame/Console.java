package org.chizheng.app.cli.frame;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** The four ends of a process, so that a test or the practice county runs commands without one. */
public interface Console {
    OutputStream out();

    OutputStream err();

    InputStream in();

    /** What the reader at the other end of {@link #out} expects for text; JSON is UTF-8 whatever this says. */
    Charset charset();

    /** An environment variable; null when it is not set. */
    String variable(String name);
}
