package io.tandem.tropo.execution;

import io.tandem.tropo.document.Answer;
import io.tandem.tropo.document.Ask;
import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.Conference;
import io.tandem.tropo.document.GeneralLogSecurity;
import io.tandem.tropo.document.Hangup;
import io.tandem.tropo.document.Message;
import io.tandem.tropo.document.Record;
import io.tandem.tropo.document.Redirect;
import io.tandem.tropo.document.Reject;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.StartRecording;
import io.tandem.tropo.document.StopRecording;
import io.tandem.tropo.document.Transfer;
import io.tandem.tropo.document.Unknown;
import io.tandem.tropo.document.Verb;
import io.tandem.tropo.document.Wait;
import java.util.Map;

/** Which run does which verb. */
final class VerbRuns {

    private static final Map<Class<? extends Verb>, VerbRun<? extends Verb>> RUNS = Map.ofEntries(
            Map.entry(Answer.class, new AnswerRun()),
            Map.entry(Ask.class, new AskRun()),
            Map.entry(Call.class, new CallRun()),
            Map.entry(Conference.class, new ConferenceRun()),
            Map.entry(GeneralLogSecurity.class, new GeneralLogSecurityRun()),
            Map.entry(Hangup.class, new HangupRun()),
            Map.entry(Message.class, new MessageRun()),
            Map.entry(Record.class, new RecordRun()),
            Map.entry(Redirect.class, new RedirectRun()),
            Map.entry(Reject.class, new RejectRun()),
            Map.entry(Say.class, new SayRun()),
            Map.entry(StartRecording.class, new StartRecordingRun()),
            Map.entry(StopRecording.class, new StopRecordingRun()),
            Map.entry(Transfer.class, new TransferRun()),
            Map.entry(Unknown.class, new UnknownRun()),
            Map.entry(Wait.class, new WaitRun()));

    private VerbRuns() {}

    /** The map holds for each class a run of that class. */
    @SuppressWarnings("unchecked")
    static <V extends Verb> VerbRun<V> of(V verb) {
        return (VerbRun<V>) RUNS.get(verb.getClass());
    }
}
