package io.tandem.tropo.session;

import io.tandem.tropo.dialogue.DialogueEntry;
import io.tandem.tropo.dialogue.DialogueEntry.Kind;
import io.tandem.tropo.dialogue.DialogueLog;
import io.tandem.tropo.dialogue.DialogueSession;
import io.tandem.tropo.dialogue.Masking;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Ending;
import io.tandem.tropo.wire.Action.UploadStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.logging.Logger;

/** Writes down what happens in sessions, for those who look after the applications. What is secret does not get further than here. */
@ApplicationScoped
class Chronicle {

    private static final Logger LOG = Logger.getLogger(Chronicle.class.getName());

    /** Said or heard, but not to be shown. */
    private static final String HIDDEN = "***";

    @Inject
    private DialogueLog log;

    @Inject
    private StatusReports reports;

    @Inject
    private Sessions sessions;

    /** Names a session's application among all customers'. */
    static String key(TropoSession session) {
        return session.customerId() + "/" + session.applicationId();
    }

    /** A session has begun. Gives when that was told everywhere, or could not be. */
    CompletionStage<Void> began(TropoSession session, String how) {
        log.started(new DialogueSession(
                session.id(),
                session.customerId(),
                session.applicationId(),
                session.application(),
                session.execution().line().channel().name(),
                how,
                session.ties().contactId(),
                session.execution().session().timestamp()));
        return reports.began(session, how);
    }

    /** It is over. Gives when that was told everywhere, or could not be. */
    CompletionStage<Void> ended(TropoSession session, Ending ending) {
        log.ended(session.id(), ending.name(), sessions.now());
        return reports.ended(session, ending);
    }

    /** The application is asked or told something. */
    void posted(TropoSession session, URI url, String body) {
        enter(
                session,
                Kind.POSTED,
                Masking.posted(body, session.discreet()),
                Map.of(DialogueEntry.URL, Shown.address(url)));
    }

    /** It answered, or did not. */
    void answered(TropoSession session, Shown.Answer answer, Duration took) {
        Map<String, String> details = new HashMap<>();
        details.put(DialogueEntry.MILLIS, Long.toString(took.toMillis()));
        answer.from().ifPresent(url -> details.put(DialogueEntry.URL, url));
        answer.status().ifPresent(status -> details.put(DialogueEntry.STATUS, Integer.toString(status)));
        if (answer.status().isPresent()) {
            boolean discreet = session.discreet() || Discretion.isWantedBy(answer.text());
            enter(session, Kind.DOCUMENT, Masking.document(answer.text(), discreet), details);
        }
        answer.fault().ifPresent(reason -> {
            LOG.info(() -> "Application " + key(session) + ", session " + session.id() + ": " + reason);
            enter(session, Kind.NO_ANSWER, reason, details);
        });
    }

    /** Something was said or heard. */
    void dialogue(TropoSession session, Effect.LogDialogue dialogue) {
        Kind kind = dialogue.speaker() == Effect.Speaker.APPLICATION ? Kind.SAID : Kind.HEARD;
        enter(session, kind, dialogue.text().orElse(HIDDEN), Map.of());
    }

    /** A signal came in. */
    void signalled(TropoSession session, String name) {
        enter(session, Kind.SIGNAL, name, Map.of());
    }

    /** Something the application's developer should know. */
    void warn(TropoSession session, String what) {
        enter(session, Kind.WARNING, what, Map.of());
    }

    /** A recording was put where it goes, or could not be. */
    void uploaded(TropoSession session, String file, UploadStatus status) {
        enter(session, Kind.UPLOAD, file + ": " + status.name().toLowerCase(Locale.ROOT), Map.of());
    }

    private void enter(TropoSession session, Kind kind, String text, Map<String, String> details) {
        log.entry(session.id(), new DialogueEntry(sessions.now(), kind, text, details));
    }
}
