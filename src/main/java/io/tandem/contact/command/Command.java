package io.tandem.contact.command;

import io.tandem.contact.floor.Step;
import java.time.Instant;

/** One thing that can be asked of a contact centre, or reported to it. {@code ContactCentre} carries it out. */
public sealed interface Command
        permits ConfigureOperator,
                ConfigureQueue,
                ConfigureLicences,
                LogIn,
                LogOut,
                LoseOperator,
                StartBreak,
                EndBreak,
                StartWrap,
                EndWrap,
                WrapTimeOver,
                ChangeTarget,
                ChangeMedia,
                Arrive,
                Enqueue,
                GiveToScript,
                AnswerCaller,
                RejectCaller,
                DeflectCaller,
                DeflectionOver,
                CallForScript,
                TransferFromScript,
                ConnectTransfer,
                PlayTo,
                StopPlaying,
                PlayOver,
                HearWords,
                Capture,
                EndCapture,
                CaptureOver,
                JoinRoom,
                LeaveRoom,
                RoomOver,
                RecordForScript,
                StopRecordingForScript,
                HangUpCaller,
                Answer,
                Reject,
                RingTimeOver,
                Pluck,
                LegAlerting,
                LegAnswered,
                LegFailed,
                LegHungUp,
                ReceiveTones,
                PlaceCall,
                Consult,
                CancelConsult,
                Alternate,
                HoldCaller,
                RetrieveCaller,
                CompleteTransfer,
                Conference,
                TransferDirectly,
                HangUp,
                SendTones,
                AttachData,
                LinkTranscript,
                StartRecording,
                SuspendRecording,
                ResumeRecording,
                StopRecording,
                HighlightRecording,
                LeaveAsCaller,
                LeaveMedia,
                Terminate,
                Complete,
                LoseCaller,
                WriteAsCaller,
                RenameCaller,
                ReadAsCaller,
                Announce,
                Submit,
                Together,
                Write,
                TypeAsCaller,
                Type,
                SignOn,
                GoReady,
                GoNotReady,
                Observe {

    /** When it was given: the time of everything that follows from it. */
    Instant at();

    /**
     * Does the work, without the offers that become possible by it.
     *
     * @throws io.tandem.contact.model.RefusedException if it is not legal; then the step must not be committed
     */
    void run(Step step);
}
