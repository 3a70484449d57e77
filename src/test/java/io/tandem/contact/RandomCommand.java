package io.tandem.contact;

import io.tandem.contact.command.Alternate;
import io.tandem.contact.command.Announce;
import io.tandem.contact.command.Answer;
import io.tandem.contact.command.AnswerCaller;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.AttachData;
import io.tandem.contact.command.CallForScript;
import io.tandem.contact.command.CancelConsult;
import io.tandem.contact.command.Capture;
import io.tandem.contact.command.CaptureOver;
import io.tandem.contact.command.ChangeMedia;
import io.tandem.contact.command.ChangeTarget;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.Complete;
import io.tandem.contact.command.CompleteTransfer;
import io.tandem.contact.command.Conference;
import io.tandem.contact.command.ConfigureQueue;
import io.tandem.contact.command.ConnectTransfer;
import io.tandem.contact.command.Consult;
import io.tandem.contact.command.DeflectCaller;
import io.tandem.contact.command.DeflectionOver;
import io.tandem.contact.command.EndBreak;
import io.tandem.contact.command.EndCapture;
import io.tandem.contact.command.EndWrap;
import io.tandem.contact.command.Enqueue;
import io.tandem.contact.command.GiveToScript;
import io.tandem.contact.command.GoNotReady;
import io.tandem.contact.command.GoReady;
import io.tandem.contact.command.HangUp;
import io.tandem.contact.command.HangUpCaller;
import io.tandem.contact.command.HearWords;
import io.tandem.contact.command.HighlightRecording;
import io.tandem.contact.command.HoldCaller;
import io.tandem.contact.command.JoinRoom;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.LeaveMedia;
import io.tandem.contact.command.LeaveRoom;
import io.tandem.contact.command.LegAlerting;
import io.tandem.contact.command.LegAnswered;
import io.tandem.contact.command.LegFailed;
import io.tandem.contact.command.LegHungUp;
import io.tandem.contact.command.LinkTranscript;
import io.tandem.contact.command.LogIn;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.command.LoseCaller;
import io.tandem.contact.command.LoseOperator;
import io.tandem.contact.command.Observe;
import io.tandem.contact.command.PlaceCall;
import io.tandem.contact.command.PlayOver;
import io.tandem.contact.command.PlayTo;
import io.tandem.contact.command.Pluck;
import io.tandem.contact.command.ReceiveTones;
import io.tandem.contact.command.RecordForScript;
import io.tandem.contact.command.Reject;
import io.tandem.contact.command.RejectCaller;
import io.tandem.contact.command.RenameCaller;
import io.tandem.contact.command.ResumeRecording;
import io.tandem.contact.command.RetrieveCaller;
import io.tandem.contact.command.RingTimeOver;
import io.tandem.contact.command.RoomOver;
import io.tandem.contact.command.SendTones;
import io.tandem.contact.command.SignOn;
import io.tandem.contact.command.StartBreak;
import io.tandem.contact.command.StartRecording;
import io.tandem.contact.command.StartWrap;
import io.tandem.contact.command.StopPlaying;
import io.tandem.contact.command.StopRecording;
import io.tandem.contact.command.StopRecordingForScript;
import io.tandem.contact.command.Submit;
import io.tandem.contact.command.SuspendRecording;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.Together;
import io.tandem.contact.command.TransferDirectly;
import io.tandem.contact.command.TransferFromScript;
import io.tandem.contact.command.Type;
import io.tandem.contact.command.TypeAsCaller;
import io.tandem.contact.command.WrapTimeOver;
import io.tandem.contact.command.Write;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.command.WriteAsScript;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.CaptureLimits;
import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Destination;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.LegId;
import io.tandem.contact.model.LegState;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Room;
import io.tandem.contact.model.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command drawn by chance; what its numbers mean is found out when it runs.
 *
 * @param kind which command
 * @param who picks an operator
 * @param what picks a contact
 * @param detail picks whatever else there is to choose
 * @param seconds time that passes before
 */
record RandomCommand(CommandKind kind, int who, int what, int detail, int seconds) {

    /** Of four. */
    private static final long FIRST_OPERATOR = 7;

    private static final CaptureLimits LIMITS =
            new CaptureLimits(false, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(60));
    private static final Room ROOM = new Room("tea", false, true, Optional.empty(), Optional.empty());

    Outcome run(Centre centre) {
        return centre.run(at -> command(centre, at));
    }

    private Command command(Centre centre, Instant at) {
        long operator = operator(centre);
        long contact = contact(centre);
        return switch (kind) {
            case LOG_IN -> new LogIn(operator, LicenceKind.OPERATOR, at);
            case LOG_OUT -> new LogOut(operator, at);
            case LOSE -> new LoseOperator(operator, at);
            case START_BREAK ->
                new StartBreak(
                        operator, new Break(detail, detail % 2 == 0 ? BreakKind.BREAK : BreakKind.BUSY, "", ""), at);
            case END_BREAK -> new EndBreak(operator, at);
            case START_WRAP -> new StartWrap(operator, at);
            case END_WRAP -> new EndWrap(operator, at);
            case WRAP_TIME_OVER -> new WrapTimeOver(operator, at);
            case CHANGE_TARGET -> new ChangeTarget(operator, "4444" + detail, at);
            case CHANGE_MEDIA ->
                new ChangeMedia(
                        operator,
                        detail < 2 ? Set.of(Medium.CHAT) : Set.of(Medium.VOICE, Medium.CHAT, Medium.EMAIL),
                        at);
            case ARRIVE -> new Arrive(next(centre), origin(at), recording(), queue(5), script(), at);
            case ENQUEUE -> new Enqueue(contact, queue(9).orElse(99L), script(), at);
            case GIVE_TO_SCRIPT -> new GiveToScript(contact, "ivr", at);
            case ANSWER_CALLER -> new AnswerCaller(contact, Map.of(), at);
            case CALL_FOR_SCRIPT ->
                new CallForScript(
                        next(centre),
                        origin(at),
                        recording(),
                        "ivr",
                        List.of("1", "2").subList(0, detail % 3),
                        Map.of(),
                        at);
            case TRANSFER_FROM_SCRIPT ->
                new TransferFromScript(
                        contact, List.of(destination(), Destination.number("5")), what % 2 == 0, "", Map.of(), at);
            case CONNECT_TRANSFER -> new ConnectTransfer(contact, at);
            case REJECT_CALLER -> new RejectCaller(contact, at);
            case DEFLECT -> new DeflectCaller(contact, "5", at);
            case DEFLECTION_OVER -> new DeflectionOver(leg(centre), detail < 5, at);
            case PLAY -> new PlayTo(leg(centre), what, List.of(Prompt.text("hello")), at);
            case STOP_PLAYING -> new StopPlaying(leg(centre), what, at);
            case PLAY_OVER -> new PlayOver(leg(centre), what, at);
            case WORDS_IN -> new HearWords(leg(centre), "yes", at);
            case CAPTURE -> new Capture(leg(centre), what, LIMITS, at);
            case END_CAPTURE -> new EndCapture(leg(centre), what, at);
            case CAPTURE_OVER -> new CaptureOver(leg(centre), what, CaptureResult.NOTHING, at);
            case JOIN_ROOM -> new JoinRoom(leg(centre), ROOM, at);
            case LEAVE_ROOM -> new LeaveRoom(leg(centre), at);
            case ROOM_OVER -> new RoomOver(leg(centre), what % 2 == 0, at);
            case REC_FOR_SCRIPT -> new RecordForScript(contact, at);
            case REC_STOP_FOR_SCRIPT -> new StopRecordingForScript(contact, at);
            case HANG_UP_CALLER -> new HangUpCaller(contact, Map.of(), at);
            case ANSWER -> new Answer(operator, at);
            case REJECT -> new Reject(operator, at);
            case RING_TIME_OVER -> new RingTimeOver(leg(centre), at);
            case PLUCK -> new Pluck(contact, operator, at);
            case ALERTING -> new LegAlerting(leg(centre), at);
            case ANSWERED -> new LegAnswered(leg(centre), at);
            case FAILED -> new LegFailed(leg(centre), detail % 2 == 0 ? LegEnd.BUSY : LegEnd.NO_ANSWER, at);
            case HUNG_UP -> new LegHungUp(leg(centre), at);
            case TONES_IN -> new ReceiveTones(leg(centre), "5", at);
            case PLACE_CALL -> new PlaceCall(next(centre), operator, destination(), "", recording(), at);
            case CONSULT -> new Consult(contact, destination(), at);
            case CANCEL_CONSULT -> new CancelConsult(contact, at);
            case ALTERNATE -> new Alternate(contact, at);
            case HOLD -> new HoldCaller(contact, at);
            case RETRIEVE -> new RetrieveCaller(contact, at);
            case COMPLETE_TRANSFER -> new CompleteTransfer(contact, at);
            case CONFERENCE -> new Conference(contact, at);
            case TRANSFER_DIRECTLY -> new TransferDirectly(contact, destination(), at);
            case HANG_UP -> new HangUp(operator, at);
            case TONES_OUT -> new SendTones(operator, "34", at);
            case ATTACH -> new AttachData(contact, Map.of("k" + detail, "v"), Set.of("k" + who), at);
            case LINK_TRANSCRIPT -> new LinkTranscript(contact, "t", at);
            case REC_START -> new StartRecording(contact, at);
            case REC_SUSPEND -> new SuspendRecording(contact, at);
            case REC_RESUME -> new ResumeRecording(contact, at);
            case REC_STOP -> new StopRecording(contact, at);
            case REC_HIGHLIGHT -> new HighlightRecording(contact, at);
            case LEAVE_AS_CALLER -> new LeaveAsCaller(contact, at);
            case LOSE_CALLER -> new LoseCaller(contact, at);
            case TERMINATE -> new Terminate(contact, at);
            case COMPLETE -> new Complete(centre.operator(operator).contact().orElse(contact), operator, "done", at);
            case WRITE_AS_CALLER -> new WriteAsCaller(contact, "hello", at);
            case WRITE_AS_SCRIPT -> new WriteAsScript(contact, "bot", Item.text("hello"), at);
            case WRITE -> new Write(operator, "hello", at);
            case TYPE_AS_CALLER -> new TypeAsCaller(contact, detail % 2 == 0, "", at);
            case TYPE -> new Type(operator, detail % 2 == 0, "", at);
            case RENAME_CALLER -> new RenameCaller(contact, "caller" + detail, at);
            case ANNOUNCE -> new Announce(contact, "please wait", at);
            case SUBMIT -> new Submit(contact, submission(centre, contact), new WriteAsCaller(contact, "hello", at));
            case TOGETHER ->
                new Together(List.of(
                        new WriteAsCaller(contact, "bye", at),
                        detail < 3 ? new Write(operator, "bye", at) : new LeaveAsCaller(contact, at)));
            case SIGN_ON ->
                new SignOn(
                        operator,
                        LicenceKind.OPERATOR,
                        detail < 5 ? Optional.empty() : Optional.of("4444" + detail),
                        new Break(0, BreakKind.BUSY, "", "Not ready"),
                        at);
            case GO_READY -> new GoReady(operator, Set.of(Medium.values()[what]), at);
            case GO_NOT_READY ->
                new GoNotReady(operator, Set.of(Medium.values()[what]), new Break(1, BreakKind.BREAK, "Lunch", ""), at);
            case LEAVE_MEDIA ->
                new LeaveMedia(
                        operator, Set.of(Medium.values()[what]), new Break(0, BreakKind.BUSY, "", "Not ready"), at);
            case OBSERVE -> new Observe(operator, "r", at);
            case QUEUE_CHANGES ->
                new ConfigureQueue(
                        Centre.SUPPORT, Centre.CUSTOMER, "Support", List.of(Set.of(9L, 10L), Set.of(operator)), at);
        };
    }

    private static long next(Centre centre) {
        return centre.floor.contacts.size() + 1L;
    }

    /** Mostly a contact in a state for which the command is meant, sometimes any. */
    private long contact(Centre centre) {
        List<Contact> live =
                centre.floor.contacts.values().stream().filter(Contact::isLive).toList();
        List<Contact> meant = live.stream().filter(this::isMeantFor).toList();
        if (live.isEmpty() || (detail == 9 && who == 3)) {
            return 1 + detail;
        }
        return meant.isEmpty() || detail == 9
                ? live.get(what % live.size()).id()
                : meant.get(what % meant.size()).id();
    }

    private boolean isMeantFor(Contact contact) {
        return switch (kind) {
            case CONSULT, TRANSFER_DIRECTLY, HOLD, COMPLETE, REC_START -> contact.state() == ContactState.CONNECTED;
            case CANCEL_CONSULT, ALTERNATE, COMPLETE_TRANSFER, CONFERENCE -> contact.state() == ContactState.CONSULTING;
            case RETRIEVE ->
                contact.state() == ContactState.CONNECTED
                        && contact.caller()
                                .filter(party -> party.state() == LegState.HELD)
                                .isPresent();
            case REC_RESUME -> contact.recording().suspended();
            case WRITE_AS_CALLER, WRITE_AS_SCRIPT, TYPE_AS_CALLER, RENAME_CALLER, ANNOUNCE, SUBMIT, TOGETHER ->
                contact.origin().medium().written();
            case TRANSFER_FROM_SCRIPT -> contact.state() == ContactState.SCRIPTED;
            case REJECT_CALLER, DEFLECT ->
                contact.state() == ContactState.SCRIPTED
                        && contact.caller().filter(Party::isPending).isPresent();
            case CONNECT_TRANSFER ->
                contact.state() == ContactState.TRANSFERRING
                        && contact.plan().screened()
                        && contact.pending().isEmpty();
            case PLUCK -> contact.state() == ContactState.QUEUED || contact.state() == ContactState.OFFERED;
            case REC_SUSPEND, REC_STOP, REC_STOP_FOR_SCRIPT, REC_HIGHLIGHT ->
                contact.recording().running();
            default -> true;
        };
    }

    private long operator(Centre centre) {
        Optional<OperatorState> meant = Optional.ofNullable(
                switch (kind) {
                    case LOG_IN, SIGN_ON -> OperatorState.LOGGED_OUT;
                    case END_BREAK -> detail % 2 == 0 ? OperatorState.BREAK : OperatorState.BUSY;
                    case END_WRAP, COMPLETE -> detail < 5 ? OperatorState.WRAP : OperatorState.ON_CALL;
                    case ANSWER, REJECT -> OperatorState.RINGING;
                    case HANG_UP, TONES_OUT, WRITE, TYPE, TOGETHER -> OperatorState.ON_CALL;
                    case PLACE_CALL, START_WRAP -> OperatorState.WAITING;
                    default -> null;
                });
        return centre.floor.operators.values().stream()
                .filter(operator -> meant.isPresent() && operator.state() == meant.get())
                .skip(what % 2)
                .map(Operator::id)
                .findFirst()
                .orElse(FIRST_OPERATOR + who);
    }

    /** Mostly the next of its submitter, sometimes one that was or one too early. */
    private Submission submission(Centre centre, long contact) {
        String submitter = "page" + who;
        int last = Optional.ofNullable(centre.contact(contact))
                .map(known -> known.journal().submittedBy(submitter))
                .orElse(0);
        return new Submission(submitter, detail < 8 ? last + 1 : last + 2 * (detail % 2));
    }

    private LegId leg(Centre centre) {
        List<LegId> live = centre.floor.contacts.values().stream()
                .flatMap(contact -> (detail < 7 ? contact.pending() : contact.live()).stream())
                .map(Party::leg)
                .toList();
        return live.isEmpty() ? new LegId(1, 1 + detail) : live.get((who * 50 + what * 10 + detail) % live.size());
    }

    private Destination destination() {
        return switch (detail % 5) {
            case 0 -> Destination.number("01632 960009");
            case 1 -> Destination.queue(Centre.SALES);
            default -> Destination.operator(FIRST_OPERATOR + (who + detail) % 4);
        };
    }

    private Origin origin(Instant at) {
        Medium medium = List.of(Medium.VOICE, Medium.VOICE, Medium.VOICE, Medium.CHAT, Medium.EMAIL)
                .get(what);
        return Origin.of(Centre.CUSTOMER, medium, Direction.INBOUND, "a", "b", at);
    }

    private Recording recording() {
        return Recording.none(who == 0, what != 0);
    }

    private Optional<Long> queue(int most) {
        return detail > most ? Optional.empty() : Optional.of(detail % 2 == 0 ? Centre.SALES : Centre.SUPPORT);
    }

    private Optional<String> script() {
        return who % 2 == 0 ? Optional.empty() : Optional.of("ivr");
    }
}
