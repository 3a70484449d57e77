package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.floor.SwitchInstruction;
import io.tandem.contact.model.LegId;
import io.tandem.store.redis.RedisCompany;
import io.tandem.store.redis.Waiting;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions whose nodes share a Redis, and die. */
class RedisSessionsTest {

    private static final String NEXT = ",{'on':{'event':'continue','next':'/next'}}";

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private RedisCompany redis;
    private Rig rig;

    @BeforeEach
    void startThreeNodes() {
        redis = new RedisCompany();
        rig = new Rig((clock, alarms) -> () -> redis.start(clock, alarms, workers));
        rig.join("second");
        rig.join("third");
        rig.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        redis.close();
        workers.shutdownNow();
    }

    @Test
    void aDialogueGoesOnWhateverNodeDies() {
        LegId caller = rig.call();
        posted(1);
        FakeApplication.Posted first = rig.application.open.remove();
        ownerDies();
        posted(2);
        assertThat(rig.application.last().id()).as("the same message").isEqualTo(first.id());

        rig.application.answer("{'say':{'value':'Hello'}}" + NEXT);
        until("it is said", () -> rig.telephony.heard(caller).contains("Hello"));
        RigNode second = rig.owner(first.session());
        second.die();
        rig.heard();
        passUntilGone(second);
        posted(3);

        assertThat(rig.telephony.all(SwitchInstruction.Play.class))
                .as("said once")
                .hasSize(1);
        assertThat(rig.application.last().result().getInt("sequence")).isEqualTo(1);
        rig.application.answer("{'hangup':null}");
        until("the session is over", () -> rig.isOver(first.session()));
        assertThat(rig.application.posted).as("results").hasSize(3);
    }

    private void ownerDies() {
        RigNode owner = rig.owner(rig.application.last().session());
        owner.die();
        passUntilGone(owner);
    }

    private void passUntilGone(RigNode owner) {
        rig.pass(Duration.ofSeconds(8));
        owner.bury();
    }

    private void posted(int count) {
        until("something is posted", () -> rig.application.posted.size() == count);
    }

    /** Lets time pass meanwhile. */
    private void until(String what, BooleanSupplier condition) {
        Waiting.until(what, () -> {
            boolean met = condition.getAsBoolean();
            if (!met) {
                rig.pass(Duration.ofMillis(50));
            }
            return met;
        });
    }
}
