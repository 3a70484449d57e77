package io.tandem.bench.peer;

import java.util.ArrayList;
import java.util.List;

/** The options that the Java process of every server gets, so that none has more memory or another collector. */
public final class JavaOptions {

    /** The most heap, unless a row needs more. */
    static final String HEAP = "1g";

    private static final String COLLECTOR = "-XX:+UseG1GC";

    private JavaOptions() {}

    /** The common ones, with those of {@code tandem.bench.java}, and a recording of that server if {@code tandem.bench.jfr} names it. */
    public static List<String> of(String server, String heap) {
        List<String> options = new ArrayList<>(List.of("-Xms512m", "-Xmx" + heap));
        options.addAll(
                List.of(System.getProperty("tandem.bench.java", COLLECTOR).split(" ")));
        if (server.equals(System.getProperty("tandem.bench.jfr", ""))) {
            options.add("-XX:+UnlockDiagnosticVMOptions");
            options.add("-XX:+DebugNonSafepoints");
            options.add("-XX:StartFlightRecording:settings=profile,dumponexit=true,filename="
                    + java.nio.file.Path.of(System.getProperty("tandem.build", "target"), "bench", server + ".jfr")
                            .toAbsolutePath());
        }
        return options;
    }
}
