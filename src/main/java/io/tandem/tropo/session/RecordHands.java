package io.tandem.tropo.session;

import io.tandem.contact.command.Capture;
import io.tandem.contact.command.EndCapture;
import io.tandem.contact.command.JoinRoom;
import io.tandem.contact.command.LeaveRoom;
import io.tandem.contact.command.RecordForScript;
import io.tandem.contact.command.StopRecordingForScript;
import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import io.tandem.tropo.document.Conference;
import io.tandem.tropo.document.Record;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Records callers, and lets them into conferences. */
@ApplicationScoped
class RecordHands {

    @Inject
    private Commands commands;

    @Inject
    private Sessions sessions;

    CompletionStage<Void> record(Errand errand, Effect.Record record) {
        Record.Limits limits = record.record().limits();
        CaptureLimits bounds =
                new CaptureLimits(record.record().beep(), limits.timeout(), limits.maxSilence(), limits.maxTime());
        return caller(errand, leg -> commands.run(errand, at -> new Capture(leg, record.operation(), bounds, at)))
                .thenCompose(begun ->
                        begun ? nothing() : sessions.report(errand, new Input.RecordingSilent(record.operation())));
    }

    CompletionStage<Void> finish(Errand errand, long operation) {
        return caller(errand, leg -> commands.run(errand, at -> new EndCapture(leg, operation, at)))
                .thenAccept(ended -> {});
    }

    CompletionStage<Void> recordAll(Errand errand) {
        return commands.tell(errand, at -> new RecordForScript(errand.session().requireContact(), at));
    }

    CompletionStage<Void> stopRecording(Errand errand) {
        return errand.session()
                .ties()
                .contactId()
                .map(id -> commands.tell(errand, at -> new StopRecordingForScript(id, at)))
                .orElseGet(RecordHands::nothing);
    }

    CompletionStage<Void> confer(Errand errand, Effect.Conference conference) {
        Conference verb = conference.conference();
        Room room = new Room(
                verb.id(),
                verb.mute(),
                verb.playTones(),
                verb.joinPrompt().map(RecordHands::prompt),
                verb.leavePrompt().map(RecordHands::prompt));
        return caller(errand, leg -> commands.run(errand, at -> new JoinRoom(leg, room, at)))
                .thenCompose(joined -> joined
                        ? nothing()
                        : sessions.report(errand, new Input.ConferenceFailed(conference.operation())));
    }

    CompletionStage<Void> leaveConference(Errand errand) {
        return caller(errand, leg -> commands.run(errand, at -> new LeaveRoom(leg, at)))
                .thenAccept(left -> {});
    }

    private static Prompt prompt(Conference.Announcement announcement) {
        return new Prompt(Prompt.Kind.TEXT, announcement.value().orElse(""), announcement.voice());
    }

    private static CompletionStage<Boolean> caller(Errand errand, Function<LegId, CompletionStage<Boolean>> action) {
        return errand.session().ties().caller().map(action).orElseGet(() -> CompletableFuture.completedStage(false));
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
