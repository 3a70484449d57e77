package io.tandem.tropo.launch;

import io.tandem.config.Settings;
import io.tandem.session.Login;
import io.tandem.session.SessionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Where sessions are asked for (spec 11). Who fails with too many tokens is slowed down and in the end refused. */
@ApplicationScoped
public class LaunchDesk implements Desk {

    /** Counted apart from logins: an application's old token must not keep agents at the same address from their work. */
    private static final String COUNTED_AS = "launch ";

    private Instance<Launcher> launchers;
    private Login login;
    private VariableReader reader;

    /** For CDI's proxy only. */
    protected LaunchDesk() {}

    @Inject
    LaunchDesk(Instance<Launcher> launchers, Login login, Settings settings) {
        this.launchers = launchers;
        this.login = login;
        this.reader =
                new VariableReader(settings.get(SessionSettings.MAX_MESSAGE), settings.get(SessionSettings.MAX_DEPTH));
    }

    @Override
    public CompletionStage<ApiAnswer> answer(ApiRequest request) {
        Format format = format(request);
        try {
            Variables variables = reader.read(request);
            boolean form = variables.find("format").filter("form"::equals).isPresent();
            return launch(request, variables, form ? Format.FORM : format);
        } catch (RuntimeException thrown) {
            return CompletableFuture.completedStage(Answers.notLaunched(format, Failures.refusal(thrown)));
        }
    }

    @Override
    public ApiAnswer refuse(ApiRequest request, Refusal refusal) {
        return Answers.notLaunched(format(request), refusal);
    }

    private CompletionStage<ApiAnswer> launch(ApiRequest request, Variables variables, Format format) {
        Launch launch;
        try {
            launch = Launch.of(request, variables);
        } catch (RequestException unfit) {
            return CompletableFuture.completedStage(Answers.notLaunched(format, unfit.refusal()));
        }
        return login.attempt(countedAs(launch.token()), COUNTED_AS + request.address(), () -> start(launch))
                .thenApply(id -> Answers.launched(format, launch.token(), id))
                .exceptionally(thrown -> Answers.notLaunched(format, Failures.refusal(thrown)));
    }

    private CompletionStage<Optional<String>> start(Launch launch) {
        return launchers.stream()
                .findFirst()
                .orElseThrow(() -> new UnavailableException("Nobody launches sessions here"))
                .launch(launch.token(), launch.parameters());
    }

    private static Format format(ApiRequest request) {
        return Format.answering(request, EnumSet.allOf(Format.class));
    }

    /** Not the token itself: what does not fit today may do so tomorrow, and the Store keeps what is counted. */
    private static String countedAs(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return COUNTED_AS + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
