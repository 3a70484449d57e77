package io.tandem.bayeux.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.Event;
import io.tandem.store.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets what is published, and how long channels last (spec 2, 7, 8). */
class ChannelsTest {

    private final Node node = Node.of("tandem.bayeux.maxChannels", "3");
    private final Channels channels = node.channels;
    private final BayeuxSession session = node.open("browser");

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/b, true",
        "/a/*, /a/b, true",
        "/a/**, /a/b, true",
        "/**, /a/b, true",
        "/a/**, /a/b/c, true",
        "/a/*, /a/b/c, false",
        "/a/**, /a, false",
        "/a, /a/b, false",
        "/b/**, /a/b, false"
    })
    void anEventGoesToThoseWhoseSubscriptionMatches(String subscription, String channel, boolean delivered) {
        subscribe(session, subscription);

        deliver(channel, "");

        assertThat(session.eventsOfHandshake()).hasSize(delivered ? 1 : 0);
    }

    @Test
    void aSessionGetsAnEventOnceHoweverManyOfItsSubscriptionsMatch() {
        BayeuxSession other = node.open("other");
        subscribe(session, "/a/b");
        subscribe(session, "/a/*");
        subscribe(session, "/**");
        subscribe(session, "/**");
        subscribe(other, "/a/*");

        deliver("/a/b", "");

        assertThat(session.eventsOfHandshake()).as("one of three").hasSize(1);
        assertThat(other.eventsOfHandshake()).hasSize(1);
        assertThat(channels.subscriptions())
                .as("subscribing twice changes nothing")
                .isEqualTo(4);
    }

    @Test
    void theOneWhoIsExceptedGetsNothing() {
        subscribe(session, "/a/b");

        deliver("/a/b", session.id());

        assertThat(session.eventsOfHandshake()).isEmpty();
    }

    @Test
    void whoHasUnsubscribedGetsNothingMore() {
        subscribe(session, "/a/b");
        channels.unsubscribe(session, List.of(name("/a/b")));
        channels.unsubscribe(session, List.of(name("/never/there")));

        deliver("/a/b", "");

        assertThat(session.eventsOfHandshake()).isEmpty();
        assertThat(session.subscriptions()).isEmpty();
        assertThat(channels.exists(name("/never/there")))
                .as("made by unsubscribing")
                .isFalse();
    }

    @Test
    void aChannelThatNobodyUsesGoesWithTheThirdSweep() {
        channels.touch(name("/a"));
        subscribe(session, "/b");

        sweep();
        sweep();
        assertThat(channels.exists(name("/a"))).as("after two sweeps").isTrue();

        sweep();
        assertThat(channels.exists(name("/a"))).as("after three").isFalse();
        assertThat(channels.exists(name("/b"))).as("has a subscriber").isTrue();
    }

    @Test
    void aChannelThatIsUsedBeginsToCountAnew() {
        channels.touch(name("/a"));
        sweep();
        sweep();
        channels.touch(name("/a"));

        sweep();
        sweep();

        assertThat(channels.exists(name("/a"))).isTrue();
    }

    @Test
    void thereIsRoomForAsManyAsConfigured() {
        channels.touch(name("/a"));
        channels.touch(name("/b"));
        assertThat(channels.haveRoom()).as("two of three").isTrue();

        channels.touch(name("/c"));
        assertThat(channels.haveRoom()).isFalse();
        assertThat(channels.size()).isEqualTo(3);
    }

    @Test
    void aSweepBringsDueSessionsToTheirEndAndTheirSubscriptionsWithThem() {
        subscribe(session, "/a");

        node.pass(Duration.ofSeconds(10));

        assertThat(session.hasEnded()).isTrue();
        assertThat(channels.subscriptions()).isZero();
    }

    @Test
    void subscribingAndUnsubscribingAtOnceLeavesNoHalfOfASubscription() throws Exception {
        List<ChannelName> names = IntStream.range(0, 1_000)
                .mapToObj(number -> name("/a/" + number))
                .toList();
        for (int round = 0; round < 200; round++) {
            Crowd.run(2, thread -> {
                if (thread == 0) {
                    channels.subscribe(session, names);
                } else {
                    channels.unsubscribe(session, names);
                }
                return null;
            });

            // A channel kept the session while the session knew of none: it was never let go, not even at its end.
            assertThat(channels.subscriptions())
                    .as("as the channel and as the session have it, in round %d", round)
                    .isEqualTo(session.subscriptions().size());
        }
    }

    @Test
    void subscribingWhileTheSessionEndsLeavesNothing() throws Exception {
        for (int round = 0; round < 300; round++) {
            BayeuxSession ending = node.open("browser");

            Crowd.run(2, thread -> {
                if (thread == 0) {
                    subscribe(ending, "/a");
                } else {
                    node.sessions.end(ending, SessionEnd.DISCONNECTED_BY_CLIENT);
                }
                return null;
            });

            assertThat(channels.subscriptions()).as("in round %d", round).isZero();
        }
    }

    private void sweep() {
        channels.sweep();
    }

    private void subscribe(BayeuxSession to, String name) {
        channels.subscribe(to, List.of(name(name)));
    }

    private void deliver(String channel, String except) {
        channels.deliver(List.of(
                new Broadcast(name(channel), Event.encoded("{}"), except, Optional.empty(), new Place("epoch", 1))));
    }

    private static ChannelName name(String name) {
        return ChannelName.parse(name).orElseThrow();
    }
}
