package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with which error, and what does not suffer from it. */
abstract class ErrorScenarios extends BayeuxScenarios {

    private static final String UNKNOWN = "402::session_unknown";

    ErrorScenarios(Wire kind) {
        super(kind);
    }

    @ParameterizedTest(name = "11 {0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "''                 | 'data':1                          | 405::channel_invalid",
                "foo                | 'data':1                          | 405::channel_invalid",
                "/                  | 'data':1                          | 405::channel_invalid",
                "//                 | 'data':1                          | 405::channel_invalid",
                "/foo//bar          | 'data':1                          | 405::channel_invalid",
                "/foo/*/bar         | 'data':1                          | 405::channel_invalid",
                "/foo/**/bar        | 'data':1                          | 405::channel_invalid",
                "/foo/*             | 'data':1                          | 405::channel_invalid",
                "/foo/**            | 'data':1                          | 405::channel_invalid",
                "/**                | 'data':1                          | 405::channel_invalid",
                "/foo%20bar         | 'data':1                          | 405::channel_invalid",
                "/foo?bar           | 'data':1                          | 405::channel_invalid",
                "/foo,bar           | 'data':1                          | 405::channel_invalid",
                "/fo\\u00f6         | 'data':1                          | 405::channel_invalid",
                "/foo\\u0000bar     | 'data':1                          | 405::channel_invalid",
                "/foo\\nbar         | 'data':1                          | 405::channel_invalid",
                "/forbidden/x       | 'data':1                          | 403:denied_by_security_policy:channel_create_denied",
                "/meta/subscribe    | 'data':1                          | 403::subscription_missing",
                "/meta/subscribe    | 'subscription':null               | 403::subscription_missing",
                "/meta/subscribe    | 'subscription':[]                 | 403::subscription_missing",
                "/meta/subscribe    | 'subscription':7                  | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':{}                 | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':[7]                | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':['/a',null]        | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':''                 | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':'foo'              | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':'/'                | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':'/foo?'            | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':'/foo//bar'        | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':'/foo/*/bar'       | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':'/foo/**/bar'      | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':'/**/bar'          | 403::subscription_invalid",
                "/meta/subscribe    | 'subscription':'/forbidden/x'     | 403:denied_by_security_policy:create_denied",
                "/meta/subscribe    | 'subscription':'/forbidden/**'    | 403:denied_by_security_policy:create_denied",
                "/meta/subscribe    | 'subscription':'/meta/connect'    | 403:denied_by_security_policy:subscribe_denied",
                "/meta/subscribe    | 'subscription':'/meta/foo'        | 403:denied_by_security_policy:create_denied",
                "/meta/unsubscribe  | 'data':1                          | 403::subscription_missing",
                "/meta/unsubscribe  | 'subscription':[]                 | 403::subscription_missing",
                "/meta/unsubscribe  | 'subscription':7                  | 403::subscription_invalid",
                "/meta/unsubscribe  | 'subscription':'foo'              | 403::subscription_invalid",
                "/meta/unsubscribe  | 'subscription':'/unheard/of'      | 400::channel_missing"
            })
    void refuses(String channel, String fields, String error) throws Exception {
        BayeuxClient client = connected();
        String name =
                Messages.object("{'name':'" + channel.replace("'", "") + "'}").getString("name");
        JsonObject request = client.message(name, fields);
        JsonObject reply = fails(client.ask(request), error);

        assertThat(reply.getString("id")).as("1: replies repeat the id").isEqualTo(request.getString("id"));
        assertThat(reply.getString("channel")).as("1: and the channel").isEqualTo(name);
        if (request.containsKey("subscription") && !request.isNull("subscription")) {
            assertThat(reply.get("subscription")).as("1: and the subscription").isEqualTo(request.get("subscription"));
        }
        assertThat(reply).as("10: no advice, the session lives").doesNotContainKey("advice");
        succeeds(client.publish(channel(), "'unharmed'"));
    }

    @ParameterizedTest(name = "11 {0}")
    @ValueSource(strings = {"/meta/foo", "/meta/publish", "/meta/handshake/foo"})
    void refusesToPublishOnMetaChannels(String channel) throws Exception {
        JsonObject reply = connected().publish(channel, "1");
        assertThat(reply.getBoolean("successful")).isFalse();
        assertThat(reply.getString("error")).startsWith("403:denied_by_security_policy:");
    }

    @Test
    @Section("11")
    void refusesAMessageWithoutChannel() throws Exception {
        BayeuxClient client = connected();
        fails(client.ask(Messages.without(client.message("/x", "'data':1"), "channel")), "400::channel_missing");
        fails(
                client.ask(Messages.with(client.message("/x", "'data':1"), "channel", JsonObject.NULL)),
                "400::channel_missing");
        succeeds(client.publish(channel(), "1"));
    }

    @ParameterizedTest(name = "11 {0}")
    @ValueSource(strings = {"''", "'a b'", "'a-b'", "'<script>'", "'1.5'", "'ä'", "1.5", "-1", "{}", "[1]"})
    void refusesIdsThatAreNotLettersAndDigits(String id) throws Exception {
        BayeuxClient client = connected();
        JsonObject reply = client.ask(Messages.with(client.message(channel(), "'data':1"), "id", Messages.value(id)));
        fails(reply, "405::message_id_invalid");
        succeeds(client.publish(channel(), "1"));
    }

    @ParameterizedTest(name = "11 {0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/foo               | 'data':1",
                "/service/echo      | 'data':1",
                "/forbidden/foo     | 'data':1",
                "/meta/subscribe    | 'subscription':'/foo'",
                "/meta/unsubscribe  | 'subscription':'/foo'",
                "/meta/disconnect   | 'data':1",
                "/meta/foo          | 'data':1"
            })
    void refusesSessionsThatAreUnknownOrMissingOrForeign(String channel, String fields) throws Exception {
        BayeuxClient guessing = keep(new BayeuxClient(kind().open(server()), "1a1arbnqsl23i12ihl1pxh9vfa"));
        BayeuxClient nobody = open();
        BayeuxClient own = connected();
        BayeuxClient victim = connected();

        assertThat(fails(guessing.ask(channel, fields), UNKNOWN))
                .as("no advice")
                .doesNotContainKey("advice");
        fails(nobody.ask(channel, fields), UNKNOWN);
        JsonObject foreign = own.message(channel, fields + ",'clientId':'" + victim.clientId() + "'");
        fails(own.ask(foreign), UNKNOWN);
        fails(own.ask(Messages.with(foreign, "clientId", JsonObject.NULL)), UNKNOWN);
        succeeds(own.publish(channel(), "1"));
        succeeds(victim.publish(channel(), "1"));
    }

    @ParameterizedTest(name = "11 clientId {0}")
    @ValueSource(strings = {"7", "true", "{}", "['a']", "''", "null"})
    void refusesClientIdsThatAreNone(String clientId) throws Exception {
        BayeuxClient client = connected();
        JsonObject message = client.message(channel(), "'data':1,'clientId':" + clientId);
        fails(client.ask(message), UNKNOWN);
        succeeds(client.publish(channel(), "1"));
    }

    @Test
    @Section("11")
    void testsInTheDocumentedOrder() throws Exception {
        BayeuxClient stranger = keep(new BayeuxClient(kind().open(server()), "1a1arbnqsl23i12ihl1pxh9vfa"));
        JsonObject wrong = stranger.message("no slash", "'id':'a b'");
        fails(stranger.ask(Messages.without(wrong, "channel")), "400::channel_missing");
        fails(stranger.ask(wrong), "405::channel_invalid");
        fails(
                stranger.ask(Messages.with(wrong, "channel", Messages.value("'/forbidden/x'"))),
                "405::message_id_invalid");
        fails(stranger.publish("/forbidden/x", "1"), UNKNOWN);
        fails(connected().publish("/forbidden/x", "1"), "403:denied_by_security_policy:channel_create_denied");
    }
}
