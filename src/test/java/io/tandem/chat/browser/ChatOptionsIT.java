package io.tandem.chat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.chat.browser.ChatPage.Outcome;
import io.tandem.chat.wire.ChatAgent;
import jakarta.json.JsonString;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The options of both launchers as far as they can be seen in a browser that talks to a gateway. Where each row is tried:
 *
 * <table>
 * <caption>Rows of spec 2.2 to 2.4</caption>
 * <tr><td>serverUrl, serverURL, chatServerUrl</td><td>here; which one wins: options.test.ts</td></tr>
 * <tr><td>username, subject, userData, service</td><td>here</td></tr>
 * <tr><td>transport, source</td><td>options.test.ts, launch.test.ts, docs.test.ts: no server takes part</td></tr>
 * <tr><td>stateStorage</td><td>here; storages that fail: storage.test.ts, launch.test.ts</td></tr>
 * <tr><td>maxOfflineDuration, cookieMaxAge</td><td>here; that it ends: {@link ChatReloadIT}</td></tr>
 * <tr><td>disableWebSockets</td><td>{@link ChatLibraryIT}, {@link ChatReloadIT}, {@link ChatCutIT}</td></tr>
 * <tr><td>logger</td><td>{@link ChatCutIT}; the default: options.test.ts</td></tr>
 * <tr><td>wrong types: a TypeError</td><td>here one, all: options.test.ts</td></tr>
 * <tr><td>init fails</td><td>here; without an answer at all: built-in.test.ts</td></tr>
 * <tr><td>startSession fails</td><td>here; with a transport of the page: launch.test.ts</td></tr>
 * <tr><td>restoreSession: no state, a session that is over or unknown</td><td>here, {@link ChatReloadIT}; with a
 * transport of the page: launch.test.ts</td></tr>
 * </table>
 */
@ExtendWith(ChatSite.Shared.class)
class ChatOptionsIT {

    @RegisterExtension
    static final OneBrowser BROWSER = new OneBrowser();

    private static final long OPERATOR = 9;

    /** What a key looks like that no chat has. */
    private static final String FOREIGN_KEY = "ffffffffffffffffkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk";

    @ParameterizedTest(name = "2.3 {0}")
    @ValueSource(
            strings = {
                "startSession({ serverUrl: 'http://localhost:%s/cometd' })",
                "startSession({ serverUrl: 'http://localhost:%s/cometd/' })",
                "startSession({ serverUrl: 'http://localhost:%s/genesys/cometd/' })",
                "startSession({ serverURL: 'http://localhost:%s/cometd' })",
                "startSession({ chatServerUrl: 'http://localhost:%s/cometd' })",
                "startChat({ serverUrl: 'http://localhost:%s/cometd' })",
                "startSession({ serverUrl: 'http://localhost:%s/cometd', service: 'customer-support' })"
            })
    void anAddressIsTaken(String call, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            Outcome outcome = page.launch("chat." + call.formatted(site.port()));
            assertThat(outcome.isDone()).as("%s: %s", call, outcome).isTrue();
        }
    }

    @ParameterizedTest(name = "a page of the gateway, serverUrl {0}")
    @ValueSource(strings = {"/cometd", "cometd/"})
    void aRelativeAddressIsOfThePagesOwnHost(String address, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).openAtGateway()) {
            Outcome outcome = page.launch("chat.startSession({ serverUrl: '" + address + "' })");
            assertThat(outcome.isDone()).as("started: %s", outcome).isTrue();
        }
    }

    @Test
    void whereThereIsNoServerTheStartFails(ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).openAtGateway()) {
            Outcome outcome = page.launch("chat.startSession({ serverUrl: '/nowhere' })");
            assertThat(outcome.isDone()).as("2.3: init() fails").isFalse();
            assertThat(outcome.code()).as("2.2: the cause has no code").isZero();
        }
    }

    @Test
    void withoutAnAddressThereIsATypeError(ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            assertThat((String) page.thrownBy("chat.startSession({})"))
                    .as("2.3")
                    .startsWith("TypeError: Genesys Chat: ");
        }
    }

    @ParameterizedTest(name = "2.3 username: \"{0}\" is {1}")
    @CsvSource(
            delimiter = '|',
            value = {"' '|User", "username: '  '|User", "username: 'Pat'|Pat", "username: 'Пат 李'|Пат 李"})
    void theVisitorHasAName(String options, String name, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            page.begin(options);
            page.succeed("sendMessage('Hello')");
            page.until("probe.said('client').length === 1");
            assertThat(page.value("probe.log.find((event) => event.content?.text === 'Hello').party.name"))
                    .as("whose message it is")
                    .isEqualTo(name);
        }
    }

    @ParameterizedTest(name = "2.3 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "subject: 'Order 7'|Subject|Order 7",
                "userData: { Order: '7' }|Order|7",
                "userData: { Order: 7 }|Order|7",
                "userData: { FirstName: 'Pat', LastName: 'Doe' }|FirstName|Pat",
                "userData: { FirstName: 'Pat', LastName: 'Doe' }|LastName|Doe",
                "userData: { EmailAddress: 'pat@example.com' }|EmailAddress|pat@example.com"
            })
    void theAgentSeesWhatIsAttached(String options, String name, String value, ChatSite site) throws Exception {
        try (ChatAgent agent = ChatAgent.ready(site.gateway(), OPERATOR);
                ChatPage page = BROWSER.page(site).open()) {
            page.begin(options);
            agent.accept();
            assertThat(agent.attached().get(name))
                    .as("%s of %s", name, agent)
                    .isInstanceOf(JsonString.class)
                    .hasToString('"' + value + '"');
        }
    }

    @ParameterizedTest(name = "2.3 {0}: {1} s")
    @CsvSource(
            delimiter = '|',
            value = {
                "' '|5",
                "maxOfflineDuration: 60|60",
                "cookieMaxAge: 30|30",
                "maxOfflineDuration: 60, cookieMaxAge: 30|60"
            })
    void theStateLivesThatLong(String options, long seconds, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            page.begin(options);
            long before = (Long) page.value("Date.now()");
            page.goElsewhere();
            Date expiry = BROWSER.browser()
                    .driver()
                    .manage()
                    .getCookieNamed("gcState")
                    .getExpiry();
            long after = (Long) page.value("Date.now()");
            assertThat(expiry.getTime() / 1000)
                    .as("6.3: counted from when the page goes")
                    .isBetween(before / 1000 + seconds, after / 1000 + seconds);
            page.open().restore("");
        }
    }

    @Test
    void aStorageOfThePageTakesThePlaceOfTheCookie(ChatSite site) throws Exception {
        String storage = """
                maxOfflineDuration: 60,
                stateStorage: {
                  read: () => JSON.parse(sessionStorage.getItem('state')),
                  write: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
                }
                """;
        try (ChatPage page = BROWSER.page(site).open()) {
            page.begin(storage);
            page.succeed("sendMessage('Hello')");
            page.until("probe.said('client').length === 1");
            page.goElsewhere();
            assertThat(page.value("document.cookie")).as("2.3: no cookie").isEqualTo("");
            page.open();
            assertThat(page.restore("").hasError())
                    .as("2.4: it is nowhere else")
                    .isFalse();
            assertThat(page.restore(storage).isDone())
                    .as("2.4: the storage has it")
                    .isTrue();
            assertThat(page.said("client")).as("the history").isEqualTo(List.of("Hello"));
            page.succeed("leave()");
            assertThat(page.value("sessionStorage.getItem('state')"))
                    .as("6.2: write(null)")
                    .isEqualTo("null");
        }
    }

    static Stream<Arguments> refusedStarts() {
        return Stream.of(
                arguments("service: 'no-such-service'", 240),
                arguments("username: 'x'.repeat(101)", 400),
                arguments("subject: 'x'.repeat(201)", 400),
                arguments("userData: { a: { b: 'c' } }", 400),
                arguments("userData: { a: 'x'.repeat(1001) }", 400),
                arguments("userData: { EmailAddress: 'pat' }", 364));
    }

    @ParameterizedTest(name = "2.3 {0}: {1}")
    @MethodSource("refusedStarts")
    void theServerRefuses(String options, long code, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            Outcome outcome = page.start(options);
            assertThat(outcome.isDone()).as("%s", outcome).isFalse();
            assertThat(outcome.code()).as("2.2: error.code of %s", outcome).isEqualTo(code);
            assertThat((String) ((Map<?, ?>) outcome.told().get("error")).get("description"))
                    .as("2.2: error.description")
                    .isNotBlank();
            page.begin("username: 'Pat'");
        }
    }

    @ParameterizedTest(name = "2.4 {0}")
    @ValueSource(strings = {"null", "{}", "{ lastIndex: 5 }", "{ sessionId: '' }"})
    void withoutAStateThereIsNothingToRestore(String state, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            Outcome outcome = page.restore("stateStorage: { read: () => (" + state + "), write() {} }");
            assertThat(outcome.isDone()).as("nothing to restore").isFalse();
            assertThat(outcome.hasError()).as("which is no error").isFalse();
        }
    }

    @Test
    void aBrokenCookieIsNothing(ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            page.run("document.cookie = 'gcState=%7Bbroken; Path=/';");
            assertThat(page.restore("").hasError()).as("which is no error").isFalse();
        }
    }

    @ParameterizedTest(name = "2.4 key {0}: {1}")
    @CsvSource({"malformed, 8210", FOREIGN_KEY + ", 8201"})
    void aSessionThatTheServerDoesNotKnowCannotBeRestored(String key, long code, ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            Outcome outcome = page.restore("""
                    stateStorage: {
                      read: () => ({
                        sessionId: 'x', chatServerUrl: 'http://localhost:%d/cometd', lastIndex: 1,
                        transport: { secureKey: '%s', service: 'customer-support', next: 2 },
                      }),
                      write: (state) => probe.logged.push(state),
                    }
                    """.formatted(site.port(), key));
            assertThat(outcome.isDone()).as("nothing to go on with").isFalse();
            assertThat(outcome.code()).as("%s", outcome).isEqualTo(code);
            assertThat((List<?>) page.value("probe.logged"))
                    .as("6.2: a dead session is erased")
                    .hasSize(1)
                    .containsOnlyNulls();
        }
    }

    @Test
    void whoeverEndsUpElsewhereRestoresByTheAliasToo(ChatSite site) throws Exception {
        try (ChatPage page = BROWSER.page(site).open()) {
            page.begin("maxOfflineDuration: 60");
            page.reload();
            assertThat(page.launch("chat.restoreChat()").isDone())
                    .as("13 no. 2, and all options may be left out")
                    .isTrue();
        }
    }
}
