package io.tandem.tropo.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Applications cannot be had to reach what is inside. One server listens on all loopback addresses, of which 127.0.0.2 alone is allowed
 * and stands for the world outside. The names of hosts come from a file.
 */
class TropoInternalAddressIT {

    private static final String OUTSIDE = "127.0.0.2";
    private static final String CALLER = "01632960123";
    private static final String GREETING = "Hello.";
    private static final String REFUSED = "the host has an address that is not allowed";

    private static TandemServer server;
    private static HostileApplication application;
    private static TropoDirectory directory;
    private static Path hosts;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        hosts = folder.resolve("hosts");
        names();
        application = HostileApplication.start();
        server = TropoDirectory.gateway("tropo-internal")
                .setting("tandem.tropo.webhook.loopback", "false")
                .setting("tandem.tropo.webhook.allowed-networks", OUTSIDE + "/32")
                .jvmOption("-Djdk.net.hosts.file=" + hosts)
                .jvmOption("-Dsun.net.inetaddr.ttl=0")
                .start();
        directory = new TropoDirectory(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        application.close();
    }

    /** What the names mean, besides those that the server needs itself. */
    private static void names(String... further) throws Exception {
        String own = InetAddress.getLocalHost().getHostName();
        Files.writeString(
                hosts,
                "127.0.0.1 localhost " + own + " inside.example half.example\n" + OUTSIDE
                        + " outside.example half.example\n" + String.join("\n", further) + "\n");
    }

    @BeforeEach
    void usualNames() throws Exception {
        names();
    }

    @Test
    void whatIsAllowedIsReached() throws Exception {
        LoopbackCaller caller = call(application.urlAt("outside.example", greeting("/nothing")));

        caller.hears(GREETING);
        caller.isOver();
        application.session();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "by the name that everybody knows, localhost, " + REFUSED,
        "by a name of somebody's own, inside.example, " + REFUSED,
        "by a name with a full stop, inside.example., " + REFUSED,
        "by a name that is half outside, half.example, " + REFUSED,
        "IPv4, 127.0.0.1, " + REFUSED,
        "IPv4 next to what is allowed, 127.0.0.3, " + REFUSED,
        "IPv6, [::1], " + REFUSED,
        "IPv4 mapped into IPv6, [::ffff:127.0.0.1], " + REFUSED,
        "the same in hexadecimal, [::ffff:7f00:1], " + REFUSED,
        "full-width digits, １２７.０.０.１, " + REFUSED,
        "unspecified, 0.0.0.0, " + REFUSED,
        "unspecified IPv6, [::], " + REFUSED,
        "private A, 10.0.0.1, " + REFUSED,
        "private B, 172.16.0.1, " + REFUSED,
        "private C, 192.168.0.1, " + REFUSED,
        "metadata of clouds, 169.254.169.254, " + REFUSED,
        "unique-local IPv6, [fd00::1], " + REFUSED,
        "link-local IPv6, [fe80::1], " + REFUSED,
        "NAT64, [64:ff9b::7f00:1], " + REFUSED,
        "6to4, [2002:7f00:1::1], " + REFUSED
    })
    void whatIsInsideIsNeverConnectedTo(String how, String host, String why) throws Exception {
        int before = application.requests();
        LoopbackCaller caller = call(application.urlAt(host, greeting("/nothing")));

        caller.isOver();
        assertThat(caller.heard()).as("%s: nothing was asked what to say", how).isEmpty();
        assertRefused(new Dialogues(server).endedOf(caller.id()), why);
        assertThat(application.requests()).as("%s: requests", how).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"inside.example, " + REFUSED, "127.0.0.1, " + REFUSED, "[::1], " + REFUSED})
    void aDocumentFromOutsideCannotLeadInside(String host, String why) throws Exception {
        LoopbackCaller caller =
                call(application.urlAt("outside.example", greeting(application.urlAt(host, "/nothing"))));
        String session = application.session();

        caller.hears(GREETING);
        caller.isOver();
        assertRefused(new Dialogues(server).ended(session), why);
        assertThat(application.results(session)).as("results that were posted").isEmpty();
    }

    @Test
    void aFallbackCannotLeadInside() throws Exception {
        int before = application.requests("/document");
        directory.installWithFallback(
                application.urlAt("outside.example", "/fails"), application.urlAt("127.0.0.1", greeting("/nothing")));
        LoopbackCaller caller = LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
        String session = application.session();

        caller.isOver();
        assertRefused(new Dialogues(server).ended(session), REFUSED);
        assertThat(application.requests("/document")).isEqualTo(before);
    }

    @Test
    void aNameThatComesToMeanSomethingInsideIsRefusedFromThenOn() throws Exception {
        names(OUTSIDE + " turning.example");
        LoopbackCaller caller = call(application.urlAt("turning.example", asked("/nothing")));
        String session = application.session();
        caller.hears(GREETING);
        names("127.0.0.1 turning.example");
        caller.presses("1");

        caller.isOver();
        assertRefused(new Dialogues(server).ended(session), REFUSED);
        assertThat(application.results(session)).as("results that were posted").isEmpty();
    }

    private static LoopbackCaller call(String url) throws Exception {
        directory.install(url);
        return LoopbackCaller.calls(server, CALLER, TropoDirectory.NUMBER);
    }

    private static String greeting(String next) {
        return HostileApplication.pathOf(
                "{'say':{'value':'" + GREETING + "'}},{'on':{'event':'continue','next':'" + next + "'}}");
    }

    private static String asked(String next) {
        return HostileApplication.pathOf("{'ask':{'choices':{'value':'[1 DIGIT]'},'say':{'value':'" + GREETING
                + "'}}},{'on':{'event':'continue','next':'" + next + "'}}");
    }

    private static void assertRefused(Dialogues.Dialogue dialogue, String why) {
        assertThat(dialogue.ending()).as("%s", dialogue).isEqualTo("APPLICATION_FAILED");
        assertThat(dialogue.texts("NO_ANSWER")).as("why, in %s", dialogue).anyMatch(reason -> reason.contains(why));
    }
}
