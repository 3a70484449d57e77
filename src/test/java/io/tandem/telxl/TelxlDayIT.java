package io.tandem.telxl;

import io.tandem.server.TandemServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The {@link TelxlDay} on one server. */
class TelxlDayIT {

    @ParameterizedTest
    @EnumSource
    void isToldToEverySessionAsItIsWrittenDown(Carrier carrier) throws Exception {
        try (TandemServer server = TandemServer.named("day-" + carrier)
                .setting("tandem.directory.password-iterations", 1_000)
                .start()) {
            TelxlDay.play(server, carrier, "day-" + carrier);
        }
    }
}
