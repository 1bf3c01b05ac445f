package org.chizheng.app.cli.frame;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.chizheng.core.shared.Exempt;

/** The console of this process. */
@Exempt(from = Exempt.Rule.STANDARD_OUTPUT, reason = "the one class that hands standard output to the commands")
public final class ProcessConsole implements Console {
    @Override
    public OutputStream out() {
        return System.out;
    }

    @Override
    public OutputStream err() {
        return System.err;
    }

    @Override
    public InputStream in() {
        return System.in;
    }

    /** The terminal's own set where it can show Chinese; a bare locale (ASCII) would print question marks. */
    @Override
    public Charset charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(name -> name != null && Charset.isSupported(name))
                .map(Charset::forName)
                .filter(set -> set.canEncode() && set.newEncoder().canEncode('证'))
                .findFirst()
                .orElse(StandardCharsets.UTF_8);
    }

    @Override
    public String variable(String name) {
        return System.getenv(name);
    }
}
