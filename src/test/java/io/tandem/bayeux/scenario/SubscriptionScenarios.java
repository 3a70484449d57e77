package io.tandem.bayeux.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which channels there are and who gets what is published on them. */
abstract class SubscriptionScenarios extends BayeuxScenarios {

    SubscriptionScenarios(Wire kind) {
        super(kind);
    }

    @ParameterizedTest(name = "7 {0}")
    @ValueSource(
            strings = {"'/test/one'", "['/test/one']", "['/test/one','/test/two','/test/three/**']", "'/test/one/*'"})
    void replyRepeatsTheSubscription(String subscription) throws Exception {
        BayeuxClient client = connected();
        JsonValue asked = Messages.value(subscription);
        JsonObject subscribed = succeeds(client.ask("/meta/subscribe", "'subscription':" + subscription));
        assertThat(subscribed.get("subscription")).isEqualTo(asked);
        assertThat(subscribed.getString("channel")).isEqualTo("/meta/subscribe");
        JsonObject unsubscribed = succeeds(client.ask("/meta/unsubscribe", "'subscription':" + subscription));
        assertThat(unsubscribed.get("subscription")).isEqualTo(asked);
        assertThat(unsubscribed.getString("channel")).isEqualTo("/meta/unsubscribe");
    }

    @Test
    @Section("7")
    void subscribingTwiceChangesNothing() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel, channel);
        succeeds(client.publish(channel, "1"));
        assertThat(client.nextData()).isEqualTo("1");
        receivesNothingMore(client);

        succeeds(client.unsubscribe(channel));
        succeeds(client.publish(channel, "2"));
        receivesNothingMore(client);
    }

    @ParameterizedTest(name = "2 {0} {1}: {2}")
    @CsvSource({
        "/x/foo,            /x/foo,         true",
        "/x/foo,            /x/foo/bar,     false",
        "/x/foo,            /x/Foo,         false",
        "/x/*,              /x/foo,         true",
        "/x/*,              /x/foo/bar,     false",
        "/x/foo/*,          /x/foo,         false",
        "/x/foo/*,          /x/foo/bar,     true",
        "/x/foo/**,         /x/foo,         false",
        "/x/foo/**,         /x/foo/bar,     true",
        "/x/foo/**,         /x/foo/bar/baz, true",
        "/x/foo/**,         /x/foobar/baz,  false",
        "/x/**,             /x/a/b/c/d/e/f, true",
        "/x/a**,            /x/a**,         true",
        "/x/a**,            /x/abc,         false",
        "/x/a*,             /x/ab,          false",
        "/x/*a,             /x/*a,          true",
        "/x/foo/,           /x/foo,         true",
        "/x/foo,            /x/foo/,        true"
    })
    void patternsMatchWholeSegmentsAtTheEnd(String pattern, String published, boolean matches) throws Exception {
        String root = channel();
        BayeuxClient client = subscriber(pattern.replaceFirst("/x", root));
        succeeds(client.publish(published.replaceFirst("/x", root), "1"));
        if (matches) {
            assertThat(client.nextEvent().getString("channel").replaceFirst("/$", ""))
                    .as("2: the concrete channel")
                    .isEqualTo(published.replaceFirst("/x", root).replaceFirst("/$", ""));
        }
        receivesNothingMore(client);
    }

    @Test
    @Section("2")
    void patternOfAllChannelsMatchesBroadcastsButNoServiceChannel() throws Exception {
        BayeuxClient client = subscriber("/**");
        BayeuxClient other = connected();
        String channel = channel();
        String service = "/service/" + UUID.randomUUID();
        succeeds(other.publish(service, "'private'"));
        succeeds(other.publish(channel, "'public'"));

        JsonObject event = client.nextEvent();
        while (!event.getString("channel").equals(channel)) {
            assertThat(event.getString("channel")).isNotEqualTo(service);
            event = client.nextEvent();
        }
        succeeds(client.unsubscribe("/**"));
    }

    @Test
    @Section("2")
    void severalMatchingSubscriptionsGiveOneEvent() throws Exception {
        String root = channel();
        BayeuxClient client = subscriber(root + "/foo", root + "/*", root + "/**", "/test/**");
        succeeds(client.publish(root + "/foo", "1"));

        JsonObject event = client.nextEvent();
        while (!event.getString("channel").startsWith(root)) {
            event = client.nextEvent();
        }
        assertThat(event.getString("channel")).isEqualTo(root + "/foo");
        succeeds(client.unsubscribe("/test/**"));
        receivesNothingMore(client);
    }

    @Test
    @Section("7")
    void unsubscribingOnePatternLeavesTheOthers() throws Exception {
        String root = channel();
        BayeuxClient client = subscriber(root + "/foo", root + "/*");
        succeeds(client.unsubscribe(root + "/foo"));
        succeeds(client.publish(root + "/foo", "1"));
        assertThat(client.nextData()).isEqualTo("1");
        receivesNothingMore(client);
    }

    @Test
    @Section("7, 11")
    void unsubscribingKnowsUnknownChannels() throws Exception {
        String channel = channel();
        BayeuxClient client = connected();
        fails(client.unsubscribe(channel), "400::channel_missing");
        subscriber(channel);
        succeeds(client.unsubscribe(channel));
    }

    @Test
    @Section("7")
    void everyNameOfAListIsValidatedBeforeTheFirstIsApplied() throws Exception {
        String channel = channel();
        BayeuxClient client = connected();
        JsonObject reply = client.ask("/meta/subscribe", "'subscription':['" + channel + "','no slash']");
        fails(reply, "403::subscription_invalid");
        succeeds(client.publish(channel, "1"));
        receivesNothingMore(client);
    }

    @Test
    @Section("7")
    void firstRefusedNameFailsTheListAndEarlierOnesStay() throws Exception {
        String first = channel();
        String third = channel();
        BayeuxClient client = connected();
        JsonObject reply = client.ask(
                "/meta/subscribe",
                "'subscription':['" + first + "','/forbidden/" + first.substring(6) + "','" + third + "']");
        fails(reply, "403:denied_by_security_policy:create_denied");
        assertThat(reply.getJsonArray("subscription")).hasSize(3);

        succeeds(client.publish(third, "3"));
        succeeds(client.publish(first, "1"));
        assertThat(client.nextData()).as("only the one before the refused one").isEqualTo("1");
    }

    @Test
    @Section("7, 9")
    void serviceSubscriptionSucceedsAndIsNotRecorded() throws Exception {
        String service = "/service/" + UUID.randomUUID();
        BayeuxClient client = subscriber(service, "/service/**");
        succeeds(connected().publish(service, "'not for you'"));
        receivesNothingMore(client);
        succeeds(client.unsubscribe(service));
    }

    @ParameterizedTest(name = "2 {0}")
    @ValueSource(
            strings = {
                "/meta",
                "/service",
                "/a",
                "/metal/x",
                "/services/x",
                "/x y/!#$()*+-.@_{~}",
                "/UPPER/lower/0123456789",
                "/a.b/c-d/e_f"
            })
    void namesOfBroadcastChannelsMayHaveManyCharacters(String channel) throws Exception {
        BayeuxClient client = subscriber(channel);
        succeeds(client.publish(channel, "1"));
        JsonObject event = client.nextEvent();
        assertThat(event.getString("channel")).isEqualTo(channel);
        succeeds(client.unsubscribe(channel));
    }

    @Test
    @Section("2")
    void spacesAroundANameAreDropped() throws Exception {
        String channel = channel();
        BayeuxClient client = connected();
        assertThat(succeeds(client.subscribe(channel + " ")).getString("subscription"))
                .as("7: repeated unchanged all the same")
                .isEqualTo(channel + " ");
        succeeds(client.publish(channel, "1"));
        assertThat(client.nextEvent().getString("channel")).isEqualTo(channel);
    }
}
