package io.tandem.tropo.launch;

import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** Where sessions are signalled (spec 12). A session's id, which nobody can guess, is the proof. */
@ApplicationScoped
public class SignalDesk {

    /** Most characters of a signal's name. */
    static final int LONGEST_NAME = 256;

    private static final String SIGNAL = "signal";
    private static final Pattern SESSION_ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Set<Format> FORMATS = EnumSet.of(Format.XML, Format.JSON);

    private Instance<Signals> receivers;
    private VariableReader reader;

    /** For CDI's proxy only. */
    protected SignalDesk() {}

    @Inject
    SignalDesk(Instance<Signals> receivers, Settings settings) {
        this.receivers = receivers;
        this.reader =
                new VariableReader(settings.get(SessionSettings.MAX_MESSAGE), settings.get(SessionSettings.MAX_DEPTH));
    }

    /** The desk of one session, or of none that could be. */
    Desk of(String sessionId) {
        return new Desk() {
            @Override
            public CompletionStage<ApiAnswer> answer(ApiRequest request) {
                Format format = format(request);
                try {
                    return send(sessionId, name(request))
                            .thenApply(status -> Answers.signal(format, status))
                            .exceptionally(thrown -> Answers.noSignal(format, Failures.refusal(thrown)));
                } catch (RuntimeException thrown) {
                    return CompletableFuture.completedStage(Answers.noSignal(format, Failures.refusal(thrown)));
                }
            }

            @Override
            public ApiAnswer refuse(ApiRequest request, Refusal refusal) {
                return Answers.noSignal(format(request), refusal);
            }
        };
    }

    /** By GET, which people and programs also use to look at things, a request must say what it wants. */
    private String name(ApiRequest request) {
        Variables variables = reader.read(request);
        boolean unsaid = !request.method().equals(ApiRequest.GET)
                && variables.find(Launch.ACTION).isEmpty();
        if (!unsaid && !variables.find(Launch.ACTION).filter(SIGNAL::equals).isPresent()) {
            throw new RequestException(Refusal.WRONG_ACTION);
        }
        String name = variables
                .find(SIGNAL)
                .or(() -> variables.find("value"))
                .orElseThrow(() -> new RequestException(Refusal.NO_SIGNAL));
        if (name.length() > LONGEST_NAME) {
            throw new RequestException(Refusal.TOO_LARGE);
        }
        return name;
    }

    private CompletionStage<SignalStatus> send(String sessionId, String name) {
        if (!SESSION_ID.matcher(sessionId).matches()) {
            return CompletableFuture.completedStage(SignalStatus.NOTFOUND);
        }
        return receivers.stream()
                .findFirst()
                .orElseThrow(() -> new UnavailableException("Nobody takes signals here"))
                .send(sessionId, name);
    }

    private static Format format(ApiRequest request) {
        return Format.answering(request, FORMATS);
    }
}
