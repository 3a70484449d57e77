package io.tandem.operations;

import io.tandem.config.ListenerSettings;
import io.tandem.config.Settings;
import io.tandem.directory.DirectoryReady;
import io.tandem.directory.DirectorySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says in the log, once the gateway can be used, where everything is. */
@ApplicationScoped
class Banner {

    private static final Logger LOG = Logger.getLogger(Banner.class.getName());

    /** Above INFO, below WARNING: what the server shows on its console as well as in its log, unless told otherwise. */
    private static final Level AUDIT = Level.parse("850");

    @Inject
    private Settings settings;

    void show(@Observes DirectoryReady ready) {
        String host = settings.get(ListenerSettings.HTTP_HOST).equals("*")
                ? "localhost"
                : settings.get(ListenerSettings.HTTP_HOST);
        String place = host + ':' + settings.get(ListenerSettings.HTTP_PORT);
        String data = settings.get(DirectorySettings.DEMO)
                ? "demo data loaded (tandem.demo=false for production)"
                : "no demo data";
        LOG.log(AUDIT, () -> """

                ------------------------------------------------------------------------
                 Tandem is ready, %2$s
                   try it     http://%1$s/
                   chat       http://%1$s/chat/
                   TelXL      ws://%1$s/telxl  /telxl/api  /telxl/web
                   agents     http://%1$s/processor/sessions  ws://%1$s/processor
                   Bayeux     http://%1$s/cometd  (also by WebSocket)
                   health     http://%1$s/health   metrics  http://%1$s/metrics
                   REST       http://%1$s/openapi/ui
                 From a terminal: npx wscat -c ws://%1$s/telxl
                 then paste the session_start line that stands on http://%1$s/
                ------------------------------------------------------------------------""".formatted(place, data));
    }
}
