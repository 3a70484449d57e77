package io.tandem.telephony.loopback;

import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.service.OrderPlace;
import io.tandem.telephony.loopback.KeptCall.KeptLeg;
import io.tandem.telephony.loopback.KeptCall.KeptTake;
import io.tandem.time.Alarms.Alarm;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the switch knows of one contact: its legs, who hears whom, its recording. Changed by the work of its mailbox only;
 * legs and recording can be looked at from any thread.
 */
final class Call {

    /** How many released legs are remembered; a contact that waits long may ring many operators. */
    private static final int MOST_RELEASED = 20;

    private final long id;
    private final long customerId;
    private final Mailbox mailbox;
    private final Map<LegId, LegAlarm> alarms = new HashMap<>();
    private final Map<LegId, Take> takes = new HashMap<>();
    private final Map<LegId, Performance> performances = new HashMap<>();
    private volatile Map<LegId, Leg> legs = Map.of();
    private volatile Optional<Recording> recording = Optional.empty();
    private Optional<OrderPlace> place = Optional.empty();
    private Optional<KeptCall> kept = Optional.empty();
    private int bridges;

    /** An alarm and the time it is set for. */
    private record LegAlarm(Alarm alarm, Instant due) {}

    Call(long id, long customerId, Mailbox mailbox) {
        this.id = id;
        this.customerId = customerId;
        this.mailbox = mailbox;
    }

    /** Number of the contact. */
    long id() {
        return id;
    }

    long customerId() {
        return customerId;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** All legs that are remembered, in the order they came. */
    Collection<Leg> legs() {
        return legs.values();
    }

    Optional<Leg> leg(LegId legId) {
        return Optional.ofNullable(legs.get(legId));
    }

    boolean isOver() {
        return legs().stream().noneMatch(Leg::isLive);
    }

    /** Whether at least two parties hear each other. */
    boolean isConversation() {
        return legs().stream().anyMatch(leg -> legs().stream().anyMatch(leg::hears));
    }

    void put(Leg leg) {
        Map<LegId, Leg> changed = new LinkedHashMap<>(legs);
        changed.put(leg.id(), leg);
        List<LegId> released = changed.values().stream()
                .filter(one -> !one.isLive())
                .map(Leg::id)
                .toList();
        released.stream().limit(Math.max(0, released.size() - MOST_RELEASED)).forEach(changed::remove);
        legs = changed;
    }

    /** Lets some talk with one another and with nobody else. */
    void bridge(List<LegId> talking) {
        bridges++;
        talking.forEach(legId -> change(legId, leg -> leg.talkOn(bridges)));
    }

    /** Everybody who hears a party hears something. */
    void spread(LegId from, Heard heard) {
        leg(from).ifPresent(speaker -> legs().stream()
                .filter(speaker::hears)
                .forEach(listener -> change(listener.id(), leg -> leg.hear(heard))));
    }

    void change(LegId legId, UnaryOperator<Leg> how) {
        leg(legId).map(how).ifPresent(this::put);
    }

    void release(LegId legId, LegEnd reason) {
        cancelAlarm(legId);
        stopPlaying(legId);
        change(legId, leg -> leg.release(reason));
    }

    /** Notes the one alarm of a leg, so that it is taken back when the leg answers or goes. */
    void keepAlarm(LegId legId, Alarm alarm, Instant due) {
        cancelAlarm(legId);
        alarms.put(legId, new LegAlarm(alarm, due));
    }

    void cancelAlarm(LegId legId) {
        LegAlarm set = alarms.remove(legId);
        if (set != null) {
            set.alarm().cancel();
        }
    }

    /** What a leg captures now. */
    Optional<Take> take(LegId legId) {
        return Optional.ofNullable(takes.get(legId));
    }

    void keepTake(LegId legId, Take take) {
        takes.put(legId, take);
    }

    /** A leg captures no more; what it captured, if anything. */
    Optional<Take> dropTake(LegId legId) {
        return Optional.ofNullable(takes.remove(legId));
    }

    /** What a leg hears now. */
    Optional<Performance> performance(LegId legId) {
        return Optional.ofNullable(performances.get(legId));
    }

    void keepPerformance(LegId legId, Performance performance) {
        performances.put(legId, performance);
    }

    /** A leg hears no more of what it hears, if anything. */
    void stopPlaying(LegId legId) {
        Performance performance = performances.remove(legId);
        if (performance != null) {
            performance.stop();
        }
    }

    Optional<Recording> recording() {
        return recording;
    }

    void recordOn(Recording newRecording) {
        recording = Optional.of(newRecording);
    }

    /** Who of the others a leg hears. */
    List<Integer> heardBy(Leg listener) {
        return legs().stream()
                .filter(listener::hears)
                .filter(leg -> leg.state() == LegState.TALKING)
                .map(leg -> leg.id().number())
                .toList();
    }

    /** Notes the last order that was carried out. */
    void carriedOut(OrderPlace order) {
        place = Optional.of(order);
    }

    /** The state to be kept, unless it is as it was the last time. */
    Optional<KeptCall> changed(long term) {
        KeptCall now = new KeptCall(
                id,
                customerId,
                term,
                place,
                legs().stream().map(this::kept).toList(),
                bridges,
                recording.map(Recording::kept));
        boolean same = kept.filter(now::equals).isPresent() || legs.isEmpty();
        kept = Optional.of(now);
        return same ? Optional.empty() : kept;
    }

    private KeptLeg kept(Leg leg) {
        return new KeptLeg(
                leg,
                Optional.ofNullable(alarms.get(leg.id())).map(LegAlarm::due),
                performance(leg.id()).map(Performance::number),
                take(leg.id()).map(take -> new KeptTake(take.number(), take.hasSounded())));
    }

    /** As it was kept, but for what goes on at its legs. */
    void restore(KeptCall state) {
        Map<LegId, Leg> restored = new LinkedHashMap<>();
        state.legs().forEach(one -> restored.put(one.leg().id(), one.leg()));
        legs = restored;
        place = state.place();
        bridges = state.bridges();
    }

    /** Nothing goes on here any more, and nobody is told. */
    void dismiss() {
        alarms.values().forEach(set -> set.alarm().cancel());
        takes.values().forEach(Take::abandon);
        performances.values().forEach(Performance::stop);
        recording.ifPresent(Recording::abandon);
    }
}
