package io.tandem.bayeux.fault;

import io.tandem.bayeux.fault.Journal.Flaws;
import io.tandem.client.Fault;
import io.tandem.client.FaultPlan;
import io.tandem.client.FaultProxy;
import io.tandem.client.Reactor;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * Sessions behind a bad network get numbers on a channel of their own and on a common one, while their connections fail again
 * and again. When the network is well again everything must have arrived.
 */
final class Storm {

    /**
     * How bad it is.
     *
     * @param sessions         how many sessions there are
     * @param rounds           how many numbers are sent on each channel during the storm
     * @param faultsPerSession how many faults each session suffers on average
     * @param lifeMillis       about how long a connection lives
     * @param patienceMillis   how long a client waits for an answer beyond the time that a connect may be held
     */
    record Size(int sessions, int rounds, int faultsPerSession, long lifeMillis, long patienceMillis) {

        private long strikesUntil(int round) {
            return (long) sessions * faultsPerSession * round / rounds;
        }
    }

    /**
     * What came of it.
     *
     * @param flaws    of all sessions and channels
     * @param events   that arrived
     * @param failures connects that failed
     * @param givenUp  of them because no answer came in time
     * @param changes  of transports
     * @param strikes  faults by kind
     * @param troubles what no session should meet
     * @param unready  sessions that had not got the last number in time
     */
    record Outcome(
            Flaws flaws,
            long events,
            long failures,
            long givenUp,
            long changes,
            Map<Fault, Integer> strikes,
            List<String> troubles,
            int unready) {}

    private static final String COMMON = "/storm/common";
    private static final long SETTLE_SECONDS = 60;

    private final InetSocketAddress server;
    private final Size size;
    private final long seed;

    Storm(int port, Size size, long seed) {
        this.server = new InetSocketAddress("localhost", port);
        this.size = size;
        this.seed = seed;
    }

    /** Runs it, with an itinerary for each session that may depend on a number by lot. */
    Outcome run(LongFunction<Itinerary> itineraries) throws Exception {
        try (FaultProxy network = FaultProxy.before(server.getPort());
                Reactor reactor = new Reactor("sessions")) {
            List<AckClient> sessions = Crowd.of(
                    size.sessions(),
                    i -> new AckClient(
                            reactor,
                            network.address(),
                            // The first transport is HTTP, whose handshake sets the cookie that long-polling needs.
                            AckClient.Options.reliable(
                                    Transport.LONG_POLLING, itineraries.apply(seed + i), size.patienceMillis())));
            List<String> channels = Crowd.of(size.sessions(), Storm::own);
            Publisher publisher = Publisher.connect(reactor, server);
            Crowd.each(sessions, AckClient::handshake);
            Crowd.numbered(sessions, (session, i) -> session.subscribe(own(i)));
            Crowd.each(sessions, session -> session.subscribe(COMMON));
            Crowd.each(sessions, AckClient::start);

            network.follow(FaultPlan.random(seed, size.lifeMillis()));
            for (int round = 1; round <= size.rounds(); round++) {
                publisher.publish(channels, round);
                publisher.publish(List.of(COMMON), round);
                network.awaitStrikes(size.strikesUntil(round));
            }
            network.calm();

            int last = size.rounds() + 1;
            publisher.publish(channels, last);
            publisher.publish(List.of(COMMON), last);
            int unready = settle(sessions, last);
            Outcome outcome = outcome(sessions, network, last, unready);
            if (network.failure() != null || reactor.failure() != null) {
                throw new AssertionError(
                        "the tools of the test failed",
                        Objects.requireNonNullElse(network.failure(), reactor.failure()));
            }
            if (unready == 0 && outcome.troubles().isEmpty()) {
                Crowd.each(sessions, AckClient::disconnect);
                publisher.leave();
            }
            return outcome;
        }
    }

    private int settle(List<AckClient> sessions, int last) {
        List<CompletableFuture<Void>> arrivals = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            Journal journal = sessions.get(i).journal();
            arrivals.add(CompletableFuture.allOf(journal.arrival(own(i), last), journal.arrival(COMMON, last)));
        }
        return (int) CompletableFuture.allOf(arrivals.toArray(CompletableFuture[]::new))
                .orTimeout(SETTLE_SECONDS, TimeUnit.SECONDS)
                .handle((done, late) ->
                        arrivals.stream().filter(arrival -> !arrival.isDone()).count())
                .join()
                .longValue();
    }

    private Outcome outcome(List<AckClient> sessions, FaultProxy network, int last, int unready) {
        Flaws flaws = Flaws.NONE;
        for (int i = 0; i < sessions.size(); i++) {
            Journal journal = sessions.get(i).journal();
            flaws = flaws.plus(journal.flaws(own(i), last)).plus(journal.flaws(COMMON, last));
        }
        return new Outcome(
                flaws,
                sessions.stream()
                        .mapToLong(session -> session.journal().total())
                        .sum(),
                sessions.stream().mapToLong(AckClient::failures).sum(),
                sessions.stream().mapToLong(AckClient::givenUp).sum(),
                sessions.stream().mapToLong(AckClient::changes).sum(),
                network.strikes(),
                sessions.stream()
                        .map(AckClient::trouble)
                        .filter(Objects::nonNull)
                        .limit(5)
                        .toList(),
                unready);
    }

    private static String own(int session) {
        return "/storm/own/" + session;
    }
}
