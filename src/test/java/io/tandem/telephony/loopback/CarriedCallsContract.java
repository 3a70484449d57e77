package io.tandem.telephony.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.ConfigureLicences;
import io.tandem.contact.command.ConfigureOperator;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.GoReady;
import io.tandem.contact.command.HoldCaller;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.command.RetrieveCaller;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.directory.Customer;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.FakeRepository;
import io.tandem.directory.RecordingPolicy;
import io.tandem.store.Key;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.redis.Waiting;
import io.tandem.time.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of two nodes with the whole contact centre, and what becomes of them when the node dies that carries them. */
public abstract class CarriedCallsContract {

    private static final long OPERATOR = 7;
    private static final long QUEUE = 55;
    private static final String PHONE = "33337";
    private static final String NUMBER = "01632960010";

    @TempDir
    private Path folder;

    private final FakeRepository directory = new FakeRepository();
    private CallNode carrier;
    private CallNode other;

    /** The Store as a node sees it; each call is another node. */
    protected abstract Store store();

    protected abstract ManualClock clock();

    /** Does what nodes do. */
    protected abstract Executor executor();

    @BeforeEach
    void start() {
        directory.customers.put(
                CallNode.CUSTOMER, new Customer(CallNode.CUSTOMER, "Demo", 10, new RecordingPolicy(false, true)));
        directory.numbers.put(
                NUMBER, new DialledNumber(70, CallNode.CUSTOMER, NUMBER, "", "", Optional.of(QUEUE), Optional.empty()));
        carrier = node();
        Waiting.until("the first has charge", carrier.loopback::inCharge);
        other = node();
        carrier.run(at -> new ConfigureLicences(CallNode.CUSTOMER, Map.of(LicenceKind.OPERATOR, 1), at));
        OperatorSettings settings = new OperatorSettings(
                "Ada", PHONE, Duration.ofSeconds(20), Duration.ZERO, EnumSet.of(Medium.VOICE), Set.of(QUEUE));
        carrier.run(at -> new ConfigureOperator(OPERATOR, CallNode.CUSTOMER, settings, at));
        carrier.run(at -> new ConfigureQueue(QUEUE, CallNode.CUSTOMER, "Sales", List.of(Set.of(OPERATOR)), at));
        carrier.run(at -> new LogIn(OPERATOR, LicenceKind.OPERATOR, at));
        carrier.run(at -> new GoReady(OPERATOR, Set.of(Medium.VOICE), at));
    }

    @Test
    void oneNodeCarriesOutWhatIsWantedAndAllDriveIt() {
        long call = other.place(NUMBER);
        Waiting.until("the operator's phone rings", () -> !other.at(PHONE).isEmpty());

        assertThat(other.at(PHONE)).as("once").hasSize(1);
        assertThat(carrier.at(PHONE)).isEqualTo(other.at(PHONE));
        assertThat(other.loopback.calls(10)).as("carried by the other").isEmpty();
        other.act(PHONE, new FarEndAction.Answer());
        untilIs(call, ContactState.CONNECTED);
        Waiting.until(
                "they hear each other",
                () -> other.call(call).legs().get(0).hears().equals(List.of(2)));
    }

    @Test
    void aPhoneThatRingsRingsOnAtTheNext() {
        long call = carrier.place(NUMBER);
        Waiting.until("the phone rings", () -> !other.at(PHONE).isEmpty());
        untilKept(call, 2);

        takeOver();

        assertThat(other.at(PHONE)).as("once").hasSize(1);
        other.act(PHONE, new FarEndAction.Answer());
        untilIs(call, ContactState.CONNECTED);
        Waiting.until(
                "they hear each other",
                () -> other.call(call).legs().get(0).hears().equals(List.of(2)));
    }

    @Test
    void thoseWhoTalkTalkOnUntilTheyHangUp() {
        long call = talking();

        takeOver();

        other.act(call, new FarEndAction.Talk("still there?"));
        assertThat(other.call(call).legs().get(1).heard()).contains(Heard.text(1, "still there?"));
        other.act(call, new FarEndAction.HangUp());
        untilIs(call, ContactState.ENDED);
        Waiting.until("nobody talks there", () -> other.at(PHONE).isEmpty());
        long again = other.place(NUMBER);
        Waiting.until("the operator is free for another", () -> !other.at(PHONE).isEmpty());
        assertThat(again).isGreaterThan(call);
    }

    @Test
    void whoIsHeldIsFetchedBackAtTheNext() {
        long call = talking();
        carrier.run(at -> new HoldCaller(call, at));
        Waiting.until(
                "the caller hears music", () -> other.call(call).legs().get(0).music());
        untilKept(call, 2);

        takeOver();
        assertThat(other.call(call).legs().get(0).music()).isTrue();
        other.run(at -> new RetrieveCaller(call, at));

        Waiting.until(
                "they hear each other",
                () -> other.call(call).legs().get(0).hears().equals(List.of(2)));
    }

    @Test
    void whatTheOldOneDidNotCarryOutTheNextDoes() {
        long call = talking();
        carrier.getStuck();
        other.run(at -> new HoldCaller(call, at));

        takeOver();

        Waiting.until(
                "the caller hears music", () -> other.call(call).legs().get(0).music());
        assertThat(other.call(call).legs()).as("and nothing is done twice").hasSize(2);
    }

    @Test
    void aCallThatNobodyKnowsAnyMoreEnds() {
        long call = talking();
        carrier.getStuck();
        Key<KeptCall> key = new Key<>("call/" + call, "loopback", Long.toString(call), KeptCall.class);
        Stages.get(store().update(key.group(), workspace -> {
            workspace.remove(key);
            return null;
        }));
        clock().advance(Duration.ofMinutes(2)); // what was wanted of it is forgotten too

        takeOver();

        untilIs(call, ContactState.ENDED);
        other.place(NUMBER);
        Waiting.until("the operator is free for another", () -> !other.at(PHONE).isEmpty());
    }

    @Test
    void aNodeThatWasTakenForDeadAndReturnsChangesNothing() {
        long call = talking();
        takeOver();
        CallNode paused = carrier;
        other.run(at -> new HoldCaller(call, at));
        Waiting.until(
                "the caller hears music", () -> other.call(call).legs().get(0).music());

        paused.comeBack();
        Waiting.until("it has forgotten its calls", () -> {
            paused.ringDue();
            return !paused.loopback.inCharge() && paused.loopback.calls(10).isEmpty();
        });

        assertThat(other.contact(call).state()).isEqualTo(ContactState.CONNECTED);
        assertThat(other.call(call).legs()).extracting(LegView::state).containsExactly("held", "talking");
        Waiting.until(
                "it asks the one that carries them", () -> paused.call(call).equals(other.call(call)));
    }

    @Test
    void whatAFormerHolderReportsDoesNotCount() {
        long call = talking();
        takeOver();

        carrier.comeBack();
        carrier.reports.hungUp(CallNode.CUSTOMER, Rig.leg(call, 1));
        other.reports.tones(CallNode.CUSTOMER, Rig.leg(call, 1), "1");

        assertThat(other.contact(call).state()).isEqualTo(ContactState.CONNECTED);
        other.reports.hungUp(CallNode.CUSTOMER, Rig.leg(call, 1));
        untilIs(call, ContactState.ENDED);
    }

    private long talking() {
        long call = carrier.place(NUMBER);
        Waiting.until("the phone rings", () -> !carrier.at(PHONE).isEmpty());
        carrier.act(PHONE, new FarEndAction.Answer());
        Waiting.until(
                "they hear each other",
                () -> carrier.call(call).legs().get(0).hears().equals(List.of(2)));
        untilKept(call, 2);
        return call;
    }

    /** The node that carries the calls dies, and the other finds out. */
    private void takeOver() {
        carrier.die();
        clock().advance(CallNode.LIFE.plusSeconds(1));
        Waiting.until("the other has charge", () -> {
            other.ringDue();
            clock().advance(Duration.ofMillis(100));
            return other.loopback.inCharge();
        });
    }

    private CallNode node() {
        return new CallNode(store(), clock(), directory, folder, executor());
    }

    private void untilIs(long call, ContactState state) {
        Waiting.until(
                "contact " + call + " is " + state, () -> other.contact(call).state() == state);
    }

    /** What was done is kept a moment later. */
    private void untilKept(long call, int legs) {
        Waiting.until("call " + call + " is kept", () -> carrier.isKept(call, legs));
    }
}
