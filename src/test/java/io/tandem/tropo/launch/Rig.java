package io.tandem.tropo.launch;

import io.tandem.config.Settings;
import io.tandem.session.Login;
import io.tandem.session.LoginThrottle;
import io.tandem.store.Stages;
import io.tandem.store.Store;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Both desks, in front of one application that knows one token and of one session. */
final class Rig {

    static final String TOKEN = "5a4b7d";
    static final String SESSION = "0123456789abcdef0123456789abcdef";
    static final String HERE = "192.0.2.1";
    static final String THERE = "192.0.2.2";

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";
    static final String XML = "text/xml";

    final List<Map<String, String>> launched = new ArrayList<>();
    final List<String> signalled = new ArrayList<>();
    final ManualClock clock = new ManualClock();
    final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    final LaunchDesk launches;
    final SignalDesk signals;
    SignalStatus signalStatus = SignalStatus.QUEUED;
    RuntimeException failure;

    /** @param settings that differ from their defaults */
    Rig(Map<String, String> settings) {
        this(settings, true);
    }

    Rig() {
        this(Map.of());
    }

    private Rig(Map<String, String> configured, boolean engine) {
        Settings settings = new Settings(name -> Optional.ofNullable(configured.get(name)));
        Store store = new LocalStore(clock, alarms, "life");
        Wiring wiring = new Wiring(settings, new Login(new LoginThrottle(store, clock, settings), alarms));
        if (engine) {
            wiring.with((Launcher) this::launch).with((Signals) this::signal);
        }
        launches = wiring.make(LaunchDesk.class);
        signals = wiring.make(SignalDesk.class);
    }

    /** Where nobody launches sessions or takes signals. */
    static Rig withoutEngine() {
        return new Rig(Map.of(), false);
    }

    private CompletionStage<Optional<String>> launch(String token, Map<String, String> parameters) {
        if (failure != null) {
            return CompletableFuture.failedStage(failure);
        }
        if (!token.equals(TOKEN)) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        launched.add(new LinkedHashMap<>(parameters));
        return CompletableFuture.completedStage(Optional.of(SESSION));
    }

    private CompletionStage<SignalStatus> signal(String sessionId, String name) {
        if (failure != null) {
            return CompletableFuture.failedStage(failure);
        }
        signalled.add(sessionId + ' ' + name);
        return CompletableFuture.completedStage(signalStatus);
    }

    static ApiRequest get(String query) {
        return new ApiRequest(
                "GET", HERE, Optional.of(query), Optional.empty(), Optional.empty(), Optional.empty(), new byte[0]);
    }

    static ApiRequest post(String contentType, String body) {
        return post(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static ApiRequest post(String contentType, byte[] body) {
        return new ApiRequest(
                "POST", HERE, Optional.empty(), Optional.of(contentType), Optional.empty(), Optional.empty(), body);
    }

    static ApiRequest with(ApiRequest request, String query) {
        return new ApiRequest(
                request.method(),
                request.address(),
                Optional.of(query),
                request.contentType(),
                request.charsetName(),
                request.accept(),
                request.body());
    }

    static ApiRequest accepting(ApiRequest request, String accept) {
        return new ApiRequest(
                request.method(),
                request.address(),
                request.query(),
                request.contentType(),
                request.charsetName(),
                Optional.ofNullable(accept),
                request.body());
    }

    static ApiRequest from(String address, ApiRequest request) {
        return new ApiRequest(
                request.method(),
                address,
                request.query(),
                request.contentType(),
                request.charsetName(),
                request.accept(),
                request.body());
    }

    static ApiRequest encodedIn(String charset, ApiRequest request) {
        return new ApiRequest(
                request.method(),
                request.address(),
                request.query(),
                request.contentType(),
                Optional.of(charset),
                request.accept(),
                request.body());
    }

    /** What a launch is answered, at once or after as long as it is held back. */
    ApiAnswer launch(ApiRequest request) {
        CompletionStage<ApiAnswer> answer = launches.answer(request);
        pass(Duration.ofSeconds(5));
        return Stages.get(answer);
    }

    /** With what parameters a request launches a session. */
    Map<String, String> parameters(ApiRequest request) {
        launched.clear();
        ApiAnswer answer = launch(request);
        if (launched.size() != 1) {
            throw new AssertionError("A launch was expected, and there was " + answer.body());
        }
        return launched.get(0);
    }

    ApiAnswer signal(ApiRequest request) {
        return Stages.get(signals.of(SESSION).answer(request));
    }

    void pass(Duration time) {
        clock.advance(time);
        alarms.ringDue();
    }
}
