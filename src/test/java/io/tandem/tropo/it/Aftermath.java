package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.ServerProbe;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is left when many sessions have come to a gateway of {@link TropoDirectory}. */
record Aftermath(TandemServer server) {

    /** Sessions that are not over. */
    static final String SESSIONS = "tandem_tropo_sessions";

    /** Requests to applications that are under way. */
    static final String REQUESTS = "tandem_tropo_requests";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Waits until no session goes on, nor any request of one. */
    void isQuiet() throws Exception {
        for (String gauge : List.of(SESSIONS, REQUESTS)) {
            assertThat(new ServerProbe(server).await(gauge, left -> left == 0, PATIENCE))
                    .as(gauge)
                    .isZero();
        }
    }

    /** How often sessions ended in which way, once so many of them have been written down with their end. */
    Map<String, Integer> endings(int sessions) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Integer> endings = readEndings();
        while (endings.values().stream().mapToInt(Integer::intValue).sum() < sessions && System.nanoTime() < end) {
            endings = readEndings();
        }
        return endings;
    }

    /** What the gateway's log complains of. */
    List<String> complaints() {
        return server.output()
                .lines()
                .filter(line -> line.startsWith("[WARNING") || line.startsWith("[ERROR") || line.startsWith("[SEVERE"))
                .toList();
    }

    private Map<String, Integer> readEndings() throws Exception {
        Map<String, Integer> endings = new TreeMap<>();
        String next = "/api/tropo/sessions?customer=" + TropoDirectory.CUSTOMER + "&limit=200";
        while (!next.isEmpty()) {
            JsonObject page = new Rest(server).get(next);
            page.getJsonArray("sessions").getValuesAs(JsonObject.class).stream()
                    .map(session -> session.getString("ending", ""))
                    .filter(ending -> !ending.isEmpty())
                    .forEach(ending -> endings.merge(ending, 1, Integer::sum));
            next = page.getString("next", "");
        }
        return endings;
    }
}
