package io.tandem.tropo.launch;

import static io.tandem.tropo.launch.Rig.TOKEN;
import static io.tandem.tropo.launch.Rig.XML;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** XML that is meant to do harm, or is none: refused, without a session and without anything read from elsewhere. */
class HostileXmlTest {

    private static final String REFUSED =
            "<session><success>false</success><token></token>" + "<reason>MALFORMED REQUEST</reason></session>";

    private static final List<Arguments> TEXTS = List.of(
            Arguments.of("entities in entities", laughs() + session("&e9;")),
            Arguments.of(
                    "an entity that is large",
                    "<!DOCTYPE s [<!ENTITY e \"" + "x".repeat(1_000) + "\">]>" + session("&e;".repeat(1_000))),
            Arguments.of(
                    "an entity in an attribute",
                    "<!DOCTYPE session [<!ENTITY e \"x\">]><session><token>" + TOKEN
                            + "</token><var name=\"n\" value=\"&e;\"/></session>"),
            Arguments.of(
                    "a file as an entity",
                    "<!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + session("&e;")),
            Arguments.of(
                    "an entity of parameters",
                    "<!DOCTYPE s [<!ENTITY % e SYSTEM \"file:///etc/hostname\">%e;]>" + session("")),
            Arguments.of("a document type alone", "<!DOCTYPE session>" + session("")),
            Arguments.of(
                    "a document type from a file", "<!DOCTYPE session SYSTEM \"file:///etc/hostname\">" + session("")),
            Arguments.of("an entity nobody declared", session("&unknown;")),
            Arguments.of(
                    "elements deep in one another",
                    "<session>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</session>"),
            Arguments.of(
                    "a variable in the token",
                    "<session><token>" + TOKEN + "<var name='n' value='v'/></token></session>"),
            Arguments.of("another root", "<html><token>" + TOKEN + "</token></html>"),
            Arguments.of("two roots", session("") + session("")),
            Arguments.of("an end too early", "<session><token>" + TOKEN + "</token>"),
            Arguments.of(
                    "a variable without a name", "<session><token>" + TOKEN + "</token><var value='v'/></session>"),
            Arguments.of(
                    "a variable without a value", "<session><token>" + TOKEN + "</token><var name='n'/></session>"),
            Arguments.of("an attribute twice", "<session a='1' a='2'><token>" + TOKEN + "</token></session>"),
            Arguments.of("a prefix nobody declared", "<x:session><token>" + TOKEN + "</token></x:session>"),
            Arguments.of("a character that XML has not", session("\u0000")),
            Arguments.of("XML of another version", "<?xml version='7.0'?>" + session("")),
            Arguments.of(
                    "attributes without number",
                    "<session><var "
                            + IntStream.range(0, 5_000)
                                    .mapToObj(i -> "a" + i + "='' ")
                                    .collect(Collectors.joining())
                            + "/></session>"),
            Arguments.of("nothing", ""),
            Arguments.of("no XML", "token=" + TOKEN));

    private final Rig rig = new Rig();

    @ParameterizedTest(name = "{0}")
    @FieldSource("TEXTS")
    void isRefused(String what, String text) {
        ApiAnswer answer = rig.launch(Rig.post(XML, text));

        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.body())
                .as("nothing of the parser's or of the request's")
                .isEqualTo(REFUSED);
        assertThat(rig.launched).as("sessions").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("TEXTS")
    void isRefusedAlsoIfTheCharsetIsDeclaredOutside(String what, String text) {
        ApiAnswer answer = rig.launch(Rig.encodedIn("utf-8", Rig.post(XML, text)));

        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(rig.launched).as("sessions").isEmpty();
    }

    @Test
    void aCharsetThatNobodyKnowsIsRefusedUnlessHttpDeclaresAnother() {
        ApiRequest request = Rig.post(XML, "<?xml version='1.0' encoding='klingon'?>" + session(""));

        assertThat(rig.launch(request).body()).as("by itself").isEqualTo(REFUSED);
        assertThat(rig.launch(Rig.encodedIn("utf-8", request)).status())
                .as("HTTP is believed first")
                .isEqualTo(200);
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            String url = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/evil.dtd";
            Path secret = Files.writeString(folder.resolve("secret"), TOKEN);
            List.of(
                            "<!DOCTYPE s SYSTEM \"" + url + "\">" + session(""),
                            "<!DOCTYPE s [<!ENTITY % e SYSTEM \"" + url + "\">%e;]>" + session(""),
                            "<!DOCTYPE s [<!ENTITY e SYSTEM \"" + url + "\">]>" + session("&e;"),
                            "<!DOCTYPE s [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                                    + "<session><token>&e;</token></session>",
                            "<session xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                    + " xsi:noNamespaceSchemaLocation=\"" + url + "\"><token>x</token></session>")
                    .forEach(text -> rig.launch(Rig.post(XML, text)));

            assertThat(asked).as("requests to elsewhere").hasValue(0);
            assertThat(rig.launched).as("sessions by a token in a file").isEmpty();
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void whatSaysNothingIsPassedOver() {
        assertThat(rig.parameters(Rig.post(
                        XML,
                        "<!-- hello --><?go on?><session xmlns='urn:x' a='b'>text<![CDATA[<]]><other>x</other><token>5a<!-- -->"
                                + "4b<![CDATA[7d]]></token><token>no</token></session><!-- bye -->")))
                .as("comments, other elements, a second token")
                .containsOnlyKeys("token", "action")
                .containsEntry("token", TOKEN);
    }

    private static String session(String text) {
        return "<session><token>" + TOKEN + text + "</token></session>";
    }

    /** Each of ten entities is ten of the one before. */
    private static String laughs() {
        return "<!DOCTYPE session [<!ENTITY e0 \"ha\">"
                + IntStream.range(1, 10)
                        .mapToObj(i -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
                        .collect(Collectors.joining())
                + "]>";
    }
}
