package io.tandem.contact;

import static java.util.Map.entry;

import io.tandem.contact.command.Alternate;
import io.tandem.contact.command.Announce;
import io.tandem.contact.command.Answer;
import io.tandem.contact.command.AnswerCaller;
import io.tandem.contact.command.CancelConsult;
import io.tandem.contact.command.Capture;
import io.tandem.contact.command.CaptureOver;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.Complete;
import io.tandem.contact.command.CompleteTransfer;
import io.tandem.contact.command.Conference;
import io.tandem.contact.command.ConnectTransfer;
import io.tandem.contact.command.Consult;
import io.tandem.contact.command.DeflectCaller;
import io.tandem.contact.command.DeflectionOver;
import io.tandem.contact.command.EndCapture;
import io.tandem.contact.command.Enqueue;
import io.tandem.contact.command.GiveToScript;
import io.tandem.contact.command.HangUp;
import io.tandem.contact.command.HangUpCaller;
import io.tandem.contact.command.HearWords;
import io.tandem.contact.command.HoldCaller;
import io.tandem.contact.command.JoinRoom;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.LeaveRoom;
import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.command.LoseCaller;
import io.tandem.contact.command.LoseOperator;
import io.tandem.contact.command.PlayOver;
import io.tandem.contact.command.PlayTo;
import io.tandem.contact.command.Pluck;
import io.tandem.contact.command.RecordForScript;
import io.tandem.contact.command.Reject;
import io.tandem.contact.command.RejectCaller;
import io.tandem.contact.command.RenameCaller;
import io.tandem.contact.command.RetrieveCaller;
import io.tandem.contact.command.RingTimeOver;
import io.tandem.contact.command.RoomOver;
import io.tandem.contact.command.SendTones;
import io.tandem.contact.command.StartRecording;
import io.tandem.contact.command.StopPlaying;
import io.tandem.contact.command.StopRecordingForScript;
import io.tandem.contact.command.Submit;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.Together;
import io.tandem.contact.command.TransferDirectly;
import io.tandem.contact.command.TransferFromScript;
import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Room;
import io.tandem.contact.model.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The commands of the transition table, by the name they have there. All are about contact 1. */
final class Commands {

    private static final Submission FIRST = new Submission("page", 1);

    private static final LegId CALLER = Centre.leg(1, 1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final CaptureLimits LIMITS = new CaptureLimits(true, SECOND, SECOND, SECOND);
    private static final Room ROOM = new Room("tea", false, true, Optional.empty(), Optional.empty());

    private static final Map<String, Function<Instant, Command>> BY_NAME = Map.ofEntries(
            entry("Enqueue", at -> new Enqueue(1, Centre.SUPPORT, Optional.empty(), at)),
            entry("GiveToScript", at -> new GiveToScript(1, "other", at)),
            entry("AnswerCaller", at -> new AnswerCaller(1, Map.of(), at)),
            entry("TransferFromScript", at -> transfer(false, at)),
            entry("TransferFromScript(screened)", at -> transfer(true, at)),
            entry("ConnectTransfer", at -> new ConnectTransfer(1, at)),
            entry("RejectCaller", at -> new RejectCaller(1, at)),
            entry("DeflectCaller", at -> new DeflectCaller(1, "01632 960009", at)),
            entry("DeflectionOver(done)", at -> new DeflectionOver(CALLER, true, at)),
            entry("DeflectionOver(failed)", at -> new DeflectionOver(CALLER, false, at)),
            entry("PlayTo", at -> new PlayTo(CALLER, 5, List.of(Prompt.text("hello")), at)),
            entry("StopPlaying", at -> new StopPlaying(CALLER, 5, at)),
            entry("PlayOver", at -> new PlayOver(CALLER, 5, at)),
            entry("HearWords", at -> new HearWords(CALLER, "yes", at)),
            entry("Capture", at -> new Capture(CALLER, 6, LIMITS, at)),
            entry("EndCapture", at -> new EndCapture(CALLER, 6, at)),
            entry("CaptureOver", at -> new CaptureOver(CALLER, 6, CaptureResult.NOTHING, at)),
            entry("JoinRoom", at -> new JoinRoom(CALLER, ROOM, at)),
            entry("LeaveRoom", at -> new LeaveRoom(CALLER, at)),
            entry("RoomOver", at -> new RoomOver(CALLER, true, at)),
            entry("RecordForScript", at -> new RecordForScript(1, at)),
            entry("StopRecordingForScript", at -> new StopRecordingForScript(1, at)),
            entry("HangUpCaller", at -> new HangUpCaller(1, Map.of("Reason", "done"), at)),
            entry("Answer(7)", at -> new Answer(7, at)),
            entry("Reject(7)", at -> new Reject(7, at)),
            entry("RingTimeOver(leg 2)", at -> new RingTimeOver(Centre.leg(1, 2), at)),
            entry("Pluck(9)", at -> new Pluck(1, 9, at)),
            entry("LegAlerting(leg 3)", at -> new LegAlerting(Centre.leg(1, 3), at)),
            entry("LegAnswered(leg 2)", at -> new LegAnswered(Centre.leg(1, 2), at)),
            entry("LegAnswered(leg 3)", at -> new LegAnswered(Centre.leg(1, 3), at)),
            entry("LegFailed(leg 2)", at -> new LegFailed(Centre.leg(1, 2), LegEnd.FAILED, at)),
            entry("LegFailed(leg 3)", at -> new LegFailed(Centre.leg(1, 3), LegEnd.NO_ANSWER, at)),
            entry("LegHungUp(leg 1)", at -> new LegHungUp(Centre.leg(1, 1), at)),
            entry("LegHungUp(leg 2)", at -> new LegHungUp(Centre.leg(1, 2), at)),
            entry("LegHungUp(leg 3)", at -> new LegHungUp(Centre.leg(1, 3), at)),
            entry("Consult(9)", at -> new Consult(1, Destination.operator(9), at)),
            entry("Consult(number)", at -> new Consult(1, Destination.number("01632 960009"), at)),
            entry("CancelConsult", at -> new CancelConsult(1, at)),
            entry("Alternate", at -> new Alternate(1, at)),
            entry("HoldCaller", at -> new HoldCaller(1, at)),
            entry("RetrieveCaller", at -> new RetrieveCaller(1, at)),
            entry("CompleteTransfer", at -> new CompleteTransfer(1, at)),
            entry("Conference", at -> new Conference(1, at)),
            entry("TransferDirectly(9)", at -> new TransferDirectly(1, Destination.operator(9), at)),
            entry("TransferDirectly(number)", at -> new TransferDirectly(1, Destination.number("01632 960009"), at)),
            entry("TransferDirectly(queue)", at -> new TransferDirectly(1, Destination.queue(Centre.SALES), at)),
            entry("HangUp(7)", at -> new HangUp(7, at)),
            entry("HangUp(8)", at -> new HangUp(8, at)),
            entry("LoseOperator(7)", at -> new LoseOperator(7, at)),
            entry("LogOut(7)", at -> new LogOut(7, at)),
            entry("SendTones(7)", at -> new SendTones(7, "34", at)),
            entry("StartRecording", at -> new StartRecording(1, at)),
            entry("LeaveAsCaller", at -> new LeaveAsCaller(1, at)),
            entry("LoseCaller", at -> new LoseCaller(1, at)),
            entry("RenameCaller", at -> new RenameCaller(1, "Pat", at)),
            entry("Announce", at -> new Announce(1, "please wait", at)),
            entry("Submit(RenameCaller)", at -> new Submit(1, FIRST, new RenameCaller(1, "Pat", at))),
            entry(
                    "Together(Announce LoseCaller)",
                    at -> new Together(List.of(new Announce(1, "bye", at), new LoseCaller(1, at)))),
            entry("Terminate", at -> new Terminate(1, at)),
            entry("Complete(7)", at -> new Complete(1, 7, "sold", at)));

    private Commands() {}

    static Function<Instant, Command> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static TransferFromScript transfer(boolean screened, Instant at) {
        return new TransferFromScript(1, List.of(Destination.operator(9)), screened, "", Map.of(), at);
    }

    static List<String> names() {
        return BY_NAME.keySet().stream().sorted().toList();
    }
}
