package io.tandem.tropo.session;

import io.tandem.config.ListenerSettings;
import io.tandem.config.Settings;
import io.tandem.directory.ApplicationAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Where applications are that the gateway serves itself, whose URLs are paths (see {@link ApplicationAddress#isOnGateway}). */
@ApplicationScoped
public class GatewayAddress {

    /** What makes a server listen on all its addresses, the loopback among them. */
    private static final Set<String> EVERYWHERE = Set.of("*", "0.0.0.0", "::", "[::]");

    private String origin;

    /** For CDI's proxy only. */
    protected GatewayAddress() {}

    @Inject
    public GatewayAddress(Settings settings) {
        int port = settings.get(ListenerSettings.HTTP_PORT);
        this.origin = port < 0 ? "" : "http://" + host(settings.get(ListenerSettings.HTTP_HOST)) + ':' + port;
    }

    /**
     * The URL at which an application is called: an absolute one as it is; a path on the gateway at the gateway's own address for
     * HTTP. That is on the loopback interface, unless HTTP is bound to another address alone: the same rules hold for it as for any
     * application's. Where the gateway serves no HTTP the path stays as it is, and cannot be called.
     */
    public String resolve(String url) {
        return ApplicationAddress.isOnGateway(url) ? origin + url : url;
    }

    private static String host(String configured) {
        if (EVERYWHERE.contains(configured)) {
            return "127.0.0.1";
        }
        boolean literal = configured.contains(":") && !configured.startsWith("[");
        return literal ? '[' + configured + ']' : configured;
    }
}
