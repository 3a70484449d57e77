package io.tandem.tropo.it;

import io.tandem.server.Gateway;
import io.tandem.server.TandemServer;
import java.io.IOException;

/**
 * Applications in the directory of a gateway with demo data. The numbers of the demo's application lead to whichever
 * application a test is about.
 */
final class TropoDirectory {

    /** A number that leads to the demo's application, and with it to the one that was {@linkplain #install installed}. */
    static final String NUMBER = "01632 960020";

    /** The demo's customer. */
    static final long CUSTOMER = 300;

    private static final String DEMO = "/api/applications/90";

    private final Rest rest;

    TropoDirectory(Gateway server) {
        this.rest = new Rest(server);
    }

    /** A gateway that these tests can administer, and whose applications may be on this machine; not started yet. */
    static TandemServer gateway(String name) {
        return TandemServer.named(name)
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.admin.token", Rest.TOKEN);
    }

    /** Has the demo's numbers, chat service and tokens lead to an application at that URL, for calls and for texts. */
    void install(String url) throws IOException, InterruptedException {
        install(url, url);
    }

    /** The same with a URL of its own for each channel. */
    void install(String voiceUrl, String messagingUrl) throws IOException, InterruptedException {
        rest.send("PUT", DEMO, "{'voiceUrl':'" + voiceUrl + "','messagingUrl':'" + messagingUrl + "'}", 200);
    }

    /** The same with another URL that is asked if the first does not do. */
    void installWithFallback(String url, String fallback) throws IOException, InterruptedException {
        rest.send(
                "PUT",
                DEMO,
                "{'voiceUrl':'" + url + "','voiceFallbackUrl':'" + fallback + "','messagingUrl':'" + url
                        + "','messagingFallbackUrl':'" + fallback + "'}",
                200);
    }

    /** A new token that launches the installed application. */
    String token(String channel) throws IOException, InterruptedException {
        return rest.send("POST", DEMO + "/tokens", "{'channel':'" + channel + "'}", 201)
                .getString("token");
    }

    /** A chat service for texts that leads to the installed application. */
    void chatService(String name) throws IOException, InterruptedException {
        rest.send(
                "PUT",
                "/api/chat-services/" + name,
                "{'customer':" + CUSTOMER + ",'medium':'TEXT','application':'demo'}",
                201);
    }
}
