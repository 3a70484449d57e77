package io.tandem.bayeux.session;

import static io.tandem.bayeux.session.Node.deliver;
import static io.tandem.bayeux.session.Node.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.Note;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.FakeExchange;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.option.Transport;
import io.tandem.store.Crowd;
import io.tandem.store.Delivery;
import io.tandem.store.FrailNode;
import io.tandem.store.Stages;
import io.tandem.store.Topic;
import io.tandem.store.local.Footprint;
import io.tandem.time.ClockAlarms;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A session goes on at another node, on one Store (spec 18, 21). */
class TakeUpTest {

    private static final int ROUNDS = 300;

    private final Node here = Node.of();
    private final Node there = here.another();
    private final int emptyStore = Footprint.of(here.store);

    @Test
    void bringsItsSubscriptionsAndWhatIsNotAcknowledgedOnceAndInOrder() {
        BayeuxSession session = here.openAcknowledging();
        here.subscribe(session, "/foo", "/bar/**");
        assertThat(batch(here.connect(session))).as("the first connect").isEqualTo(1);
        deliver(session, 1);
        deliver(session, 2);
        assertThat(events(here.connect(session, 1))).as("batch 2").containsExactly(event(1), event(2));
        deliver(session, 3);
        assertThat(events(here.connect(session, 2))).as("batch 3").containsExactly(event(3));
        deliver(session, 4);

        BayeuxSession gone = session;
        BayeuxSession taken = there.find(session.id()).orElseThrow();

        assertThat(taken.subscriptions()).extracting(ChannelName::value).containsExactlyInAnyOrder("/foo", "/bar/**");
        assertThat(there.channels.subscriptions()).as("subscribed there").isEqualTo(2);
        assertThat(here.channels.subscriptions()).as("and not here any more").isZero();
        assertThat(gone.hasEnded()).as("the old copy").isTrue();
        assertThat(here.sessions.size()).isZero();

        FakeExchange answer = there.connect(taken, 2); // the answer with batch 3 was lost
        assertThat(events(answer)).as("what it lacks").containsExactly(event(3), event(4));
        assertThat(batch(answer)).as("the numbers go on").isEqualTo(4);
        assertThat(there.connect(taken, 4).isOpen()).as("nothing is left").isTrue();
    }

    @Test
    void whatTheClientHasAlreadyIsNotSentAgain() {
        BayeuxSession session = here.openAcknowledging();
        here.connect(session);
        deliver(session, 1);
        assertThat(batch(here.connect(session, 1))).isEqualTo(2);

        BayeuxSession taken = there.find(session.id()).orElseThrow();
        deliver(taken, 2);

        assertThat(events(there.connect(taken, 2))).as("batch 2 has arrived").containsExactly(event(2));
    }

    @Test
    void theHeldConnectIsRefusedSoThatTheClientTriesAgain() {
        BayeuxSession session = here.openAcknowledging();
        here.connect(session);
        FakeExchange held = here.connect(session, 1);

        there.find(session.id());

        assertThat(held.refusal()).isEqualTo(Refusal.REPLACED);
        assertThat(here.sessions.heldConnects()).isZero();
        assertThat(here.sessions.timers()).isZero();
    }

    @Test
    void goesThereAndBackAgain() {
        BayeuxSession session = here.openAcknowledging();
        here.connect(session);
        deliver(session, 1);
        BayeuxSession away = there.find(session.id()).orElseThrow();
        deliver(away, 2);
        BayeuxSession back = here.find(session.id()).orElseThrow();
        deliver(back, 3);

        assertThat(away.hasEnded()).isTrue();
        assertThat(events(here.connect(back, 1))).containsExactly(event(1), event(2), event(3));
    }

    @Test
    void anUnknownSessionIsFoundNowhereAndLeavesNothing() {
        assertThat(there.find("unknown")).isEmpty();
        assertThat(Footprint.of(there.store)).isEqualTo(emptyStore);
    }

    @Test
    void nothingIsLeftInTheStoreAfterTheEnd() {
        BayeuxSession session = here.openAcknowledging();
        here.subscribe(session, "/foo");
        here.connect(session);
        deliver(session, 1);
        here.connect(session, 1);
        BayeuxSession taken = there.find(session.id()).orElseThrow();
        deliver(taken, 2);

        there.sessions.end(taken, SessionEnd.DISCONNECTED_BY_CLIENT);

        assertThat(Footprint.of(here.store)).as("states, topics, timers").isEqualTo(emptyStore);
        assertThat(here.find(session.id())).isEmpty();
    }

    @Test
    void theEndOfTheOldCopyDoesNotTakeTheSessionFromTheNewOne() {
        BayeuxSession session = here.openAcknowledging();
        here.subscribe(session, "/foo");
        there.find(session.id());

        here.sessions.end(session, SessionEnd.EXPIRED);
        Stages.get(here.sessions.keepSubscriptions(session)); // a subscribe that was still under way here

        assertThat(here.find(session.id()).orElseThrow().subscriptions())
                .as("its subscriptions were replaced by those of the copy that had ended: none")
                .hasSize(1);
    }

    @Test
    void anAnswerThatComesTooLateIsRefusedAsItsEventsAreDeliveredElsewhere() {
        BayeuxSession session = here.openAcknowledging();
        here.connect(session);
        StoredRecords stale = new StoredRecords(here.store, "another life of this node");
        deliver(session, 1);
        there.find(session.id());

        boolean sent = Stages.get(stale.sent(SessionKeys.of(session.id()), 2, 1, Optional.empty()));

        // The batch got a number that the new holder did not know: the client had the event twice.
        assertThat(sent).as("may be sent").isFalse();
        BayeuxSession taken = there.find(session.id()).orElseThrow();
        assertThat(batch(there.connect(taken, 1))).as("the number is free").isEqualTo(2);
    }

    @Test
    void whenTwoNodesTakeASessionUpAtOnceOneOfThemHasIt() {
        BayeuxSession session = here.openAcknowledging();
        SessionRecords third = new StoredRecords(here.store, "third");
        List<Boolean> ended = new ArrayList<>();
        NewsFeed feed = new NewsFeed("second", false, taken -> ended.add(true), late -> ended.add(false));
        SessionRecords second = new StoredRecords(here.store, "second");
        second.follow(session.id(), feed);
        Stages.get(third.takeUp(session.id(), browser -> true));
        Stages.get(second.takeUp(session.id(), browser -> true));

        feed.begin(session, 0);
        assertThat(ended).as("what was before does not count").isEmpty();

        Stages.get(third.takeUp(session.id(), browser -> true));
        assertThat(ended).as("what comes later does").hasSize(1);
    }

    @Test
    void aNodeThatHasMissedAnEventLetsTheSessionGo() {
        BayeuxSession session = here.openAcknowledging();
        List<BayeuxSession> late = new ArrayList<>();
        NewsFeed feed = new NewsFeed("here", true, taken -> {}, late::add);
        feed.begin(session, 4);
        feed.deliver(kept(5));
        assertThat(late).isEmpty();

        feed.deliver(kept(7));

        assertThat(late).as("let go, for the Store has all of it").containsExactly(session);
        assertThat(events(here.connect(session, 0)))
                .as("and given nothing more")
                .containsExactly(event(5));
    }

    private static Delivery kept(int number) {
        return new Delivery(new Topic("session"), "life", number, new SessionRecord.Kept(number, event(number), -1));
    }

    @Test
    void whoSubscribesAgainIsNotToldOnTheWayWhatWasPublishedBefore() {
        BayeuxSession session = here.openAcknowledging();
        here.subscribe(session, "/first");
        broadcast("/second", 1);
        here.subscribe(session, "/second");
        broadcast("/second", 2);

        BayeuxSession taken = there.find(session.id()).orElseThrow();

        assertThat(events(there.connect(taken, 0))).containsExactly("{'channel':'/second','data':2}");
    }

    @Test
    void requestsThatComeAtOnceFindTheSameSession() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        there.wiring.with(new Counting(opened));
        for (int round = 1; round <= ROUNDS; round++) {
            BayeuxSession session = here.openAcknowledging();

            List<Optional<BayeuxSession>> found = Crowd.run(4, thread -> there.find(session.id()));

            assertThat(found.stream().distinct())
                    .as("sessions found in round %d", round)
                    .hasSize(1);
            assertThat(opened).as("taken up once each").hasValue(round);
        }
    }

    @Test
    void eventsWhileItChangesHandsAreNeitherLostNorDoubled() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            BayeuxSession session = here.openAcknowledging();
            here.connect(session);

            Crowd.run(2, thread -> {
                if (thread == 1) {
                    return there.find(session.id());
                }
                for (int number = 1; number <= 20; number++) {
                    deliver(session, number);
                }
                return null;
            });

            BayeuxSession taken = there.find(session.id()).orElseThrow();
            List<String> expected = new ArrayList<>();
            for (int number = 1; number <= 20; number++) {
                expected.add(event(number));
            }
            assertThat(events(there.connect(taken, 1))).as("in round %d", round).isEqualTo(expected);
            there.sessions.end(taken, SessionEnd.DISCONNECTED_BY_CLIENT);
            assertThat(Footprint.of(here.store)).as("left in the Store").isEqualTo(emptyStore);
        }
    }

    @Test
    void whatServicesNotedIsToldWithEveryEventThatItCameWith() {
        Recalling recalling = new Recalling(new ArrayList<>());
        there.wiring.with(recalling);
        BayeuxSession session = here.openAcknowledging();
        here.connect(session);
        session.deliver("/n", Json.createValue(1), new Note("told", "1"));
        session.note(new Note("other", "kept"));
        session.note(Note.forget("other"));

        BayeuxSession taken = there.find(session.id()).orElseThrow();
        session.deliver("/n", Json.createValue(2), new Note("told", "2")); // by a node that does not know yet

        assertThat(recalling.notes()).containsExactly(Map.of("told", "1"));
        assertThat(events(there.connect(taken, 1)))
                .as("the rest is the new holder's to tell")
                .containsExactly(event(1));
    }

    @Test
    void whatIsBroadcastWhileNobodyHoldsItIsGivenByWhoTakesItUp() {
        FrailNode frail = new FrailNode(here.store);
        Node dying = Node.on(frail, here.clock, here.alarms, wiring -> Node::plainly);
        BayeuxSession session = dying.openAcknowledging();
        dying.subscribe(session, "/foo/*");
        dying.connect(session);
        broadcast("/foo/a", 1);
        frail.die();
        broadcast("/foo/b", 2);
        broadcast("/bar", 3);

        BayeuxSession taken = there.find(session.id()).orElseThrow();
        broadcast("/foo/a", 4);

        assertThat(events(there.connect(taken, 1)))
                .containsExactly(
                        "{'channel':'/foo/a','data':1}",
                        "{'channel':'/foo/b','data':2}",
                        "{'channel':'/foo/a','data':4}");
    }

    private void broadcast(String channel, int number) {
        Stages.get(here.wiring
                .get(Broadcasts.class)
                .publish(
                        ChannelName.parse(channel).orElseThrow(),
                        Event.of(channel, Json.createValue(number)),
                        "",
                        Optional.empty()));
    }

    @Test
    void aNodeThatStoodStillFindsOutWhatItHasLost() {
        FrailNode frail = new FrailNode(here.store);
        ClockAlarms alarms = new ClockAlarms(here.clock, Runnable::run);
        Node still = Node.on(frail, here.clock, alarms, wiring -> Node::plainly);
        BayeuxSession session = still.openAcknowledging();
        frail.deafen();
        there.find(session.id());
        assertThat(session.hasEnded()).as("it has not heard of it").isFalse();

        here.clock.advance(Duration.ofSeconds(60));
        alarms.ringDue();

        assertThat(session.hasEnded()).isTrue();
        assertThat(there.find(session.id())).as("the other's copy").isPresent();
    }

    @Test
    void aSessionWithoutAcknowledgementIsTakenUpToo() {
        BayeuxSession session = here.open("browser");
        here.subscribe(session, "/foo");

        CompletionStage<Optional<BayeuxSession>> found =
                there.sessions.find(session.id(), Transport.LONG_POLLING, browser -> true);

        BayeuxSession taken = Stages.get(found).orElseThrow();
        assertThat(taken.browser()).as("bound to its browser still").contains("browser");
        deliver(taken, 1);
        assertThat(there.connect(taken).answer()).first().isEqualTo(event(1));
    }

    private static List<String> events(FakeExchange exchange) {
        List<String> answer = exchange.answer();
        return answer.subList(0, answer.size() - 1);
    }

    private static long batch(FakeExchange exchange) {
        List<String> answer = exchange.answer();
        return FakeExchange.message(answer.get(answer.size() - 1)).json().getInt("batch");
    }

    private record Recalling(List<Map<String, String>> notes) implements BayeuxService {

        @Override
        public String channel() {
            return "/service/recalling";
        }

        @Override
        public void received(BayeuxClient client, ServiceMessage message) {}

        @Override
        public void takenUp(BayeuxClient client, Map<String, String> known) {
            notes.add(known);
        }
    }

    private record Counting(AtomicInteger opened) implements BayeuxService {

        @Override
        public String channel() {
            return "/service/counting";
        }

        @Override
        public void received(BayeuxClient client, ServiceMessage message) {}

        @Override
        public void takenUp(BayeuxClient client, Map<String, String> notes) {
            opened.incrementAndGet();
        }
    }
}
