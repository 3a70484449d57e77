package io.tandem.session;

import io.tandem.config.Settings;
import io.tandem.store.Key;
import io.tandem.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/**
 * Makes guessing passwords slow: failures are counted for each user name (known or not) and each network address, in the
 * Store and so for all nodes together. The answer to each further failure is delayed more, and from a limit on logins are
 * refused until nothing has failed for a while. An attempt is judged again after its password was checked, so that many
 * attempts at once reveal no more than the limit allows.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final Duration FIRST_DELAY = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 4;

    /**
     * Failed logins.
     *
     * @param count how many, since the last success or since they were forgotten
     * @param first when the first of them was
     */
    public record Failures(int count, Instant first) {}

    /**
     * What to do with a failed attempt.
     *
     * @param refused whether it is to be answered as refused, whatever was wrong with it
     * @param delay how long to hold the answer back
     */
    public record Verdict(boolean refused, Duration delay) {}

    private Store store;
    private Clock clock;
    private Duration memory;
    private int slowAfter;
    private int userLimit;
    private int addressLimit;

    /** For CDI's proxy only. */
    protected LoginThrottle() {}

    @Inject
    public LoginThrottle(Store store, Clock clock, Settings settings) {
        this.store = store;
        this.clock = clock;
        this.memory = settings.get(SessionSettings.LOGIN_REFUSAL);
        this.slowAfter = settings.get(SessionSettings.LOGIN_SLOW_AFTER);
        this.userLimit = settings.get(SessionSettings.LOGIN_USER_FAILURES);
        this.addressLimit = settings.get(SessionSettings.LOGIN_ADDRESS_FAILURES);
    }

    /** Whether logins of this user from this address are refused at the moment. Asked before and after the password is checked. */
    public CompletionStage<Boolean> refuses(String user, String address) {
        return count(userKey(user))
                .thenCombine(
                        count(addressKey(address)),
                        (ofUser, ofAddress) -> ofUser >= userLimit || ofAddress >= addressLimit);
    }

    /** Counts a failed attempt. */
    public CompletionStage<Verdict> failed(String user, String address) {
        return incrementUser(userKey(user))
                .thenCombine(
                        incrementAddress(addressKey(address)),
                        (ofUser, ofAddress) -> new Verdict(
                                ofUser > userLimit || ofAddress > addressLimit, delay(Math.max(ofUser, ofAddress))));
    }

    /**
     * Forgets the failures of a user who has logged in. Those of the address stay: a valid account of one's own must not
     * help in guessing others.
     */
    public CompletionStage<Void> succeeded(String user) {
        Key<Failures> key = userKey(user);
        return count(key)
                .thenCompose(failures -> store.update(key.group(), workspace -> {
                    if (failures > 0) {
                        workspace.remove(key);
                    }
                    return null;
                }));
    }

    private Duration delay(int failures) {
        int beyond = failures - slowAfter;
        return beyond < 1 ? Duration.ZERO : FIRST_DELAY.multipliedBy(1L << Math.min(beyond - 1, MOST_DOUBLINGS));
    }

    private CompletionStage<Integer> count(Key<Failures> key) {
        return store.read(key)
                .thenApply(found ->
                        found.map(versioned -> versioned.state().count()).orElse(0));
    }

    /** A user's failures are remembered from the last one on: whoever goes on guessing goes on being refused. */
    private CompletionStage<Integer> incrementUser(Key<Failures> key) {
        return increment(key, first -> memory);
    }

    /**
     * Those of an address from the first one on: many people may share it, and one who keeps failing must not shut out the
     * others for good.
     */
    private CompletionStage<Integer> incrementAddress(Key<Failures> key) {
        return increment(key, first -> Duration.between(clock.instant(), first.plus(memory)));
    }

    private CompletionStage<Integer> increment(Key<Failures> key, Memory life) {
        return store.update(key.group(), workspace -> {
            Failures before = workspace.get(key).orElseGet(() -> new Failures(0, clock.instant()));
            Duration left = life.since(before.first());
            Failures after = left.isNegative() || left.isZero()
                    ? new Failures(1, clock.instant())
                    : new Failures(before.count() + 1, before.first());
            workspace.put(key, after, after.count() == 1 ? memory : left);
            return after.count();
        });
    }

    /** How long failures are to be remembered from now on. */
    private interface Memory {
        Duration since(Instant first);
    }

    private static Key<Failures> userKey(String user) {
        return key("user", user.toLowerCase(Locale.ROOT));
    }

    private static Key<Failures> addressKey(String address) {
        return key("address", address);
    }

    private static Key<Failures> key(String kind, String id) {
        return new Key<>("login/" + kind + '/' + id, kind, id, Failures.class);
    }
}
