package io.tandem.contact;

import java.util.ArrayList;
import java.util.List;

/** One name for each command. */
enum CommandKind {
    LOG_IN,
    LOG_OUT,
    LOSE,
    START_BREAK,
    END_BREAK,
    START_WRAP,
    END_WRAP,
    WRAP_TIME_OVER,
    CHANGE_TARGET,
    CHANGE_MEDIA,
    ARRIVE,
    ENQUEUE,
    GIVE_TO_SCRIPT,
    ANSWER_CALLER,
    CALL_FOR_SCRIPT,
    TRANSFER_FROM_SCRIPT,
    CONNECT_TRANSFER,
    REJECT_CALLER,
    DEFLECT,
    DEFLECTION_OVER,
    PLAY,
    STOP_PLAYING,
    PLAY_OVER,
    WORDS_IN,
    CAPTURE,
    END_CAPTURE,
    CAPTURE_OVER,
    JOIN_ROOM,
    LEAVE_ROOM,
    ROOM_OVER,
    REC_FOR_SCRIPT,
    REC_STOP_FOR_SCRIPT,
    HANG_UP_CALLER,
    ANSWER,
    REJECT,
    RING_TIME_OVER,
    PLUCK,
    ALERTING,
    ANSWERED,
    FAILED,
    HUNG_UP,
    TONES_IN,
    PLACE_CALL,
    CONSULT,
    CANCEL_CONSULT,
    ALTERNATE,
    HOLD,
    RETRIEVE,
    COMPLETE_TRANSFER,
    CONFERENCE,
    TRANSFER_DIRECTLY,
    HANG_UP,
    TONES_OUT,
    ATTACH,
    LINK_TRANSCRIPT,
    REC_START,
    REC_SUSPEND,
    REC_RESUME,
    REC_STOP,
    REC_HIGHLIGHT,
    LEAVE_AS_CALLER,
    LOSE_CALLER,
    TERMINATE,
    COMPLETE,
    WRITE_AS_CALLER,
    WRITE_AS_SCRIPT,
    WRITE,
    TYPE_AS_CALLER,
    TYPE,
    RENAME_CALLER,
    ANNOUNCE,
    SUBMIT,
    TOGETHER,
    SIGN_ON,
    GO_READY,
    GO_NOT_READY,
    LEAVE_MEDIA,
    OBSERVE,
    QUEUE_CHANGES;

    /** All kinds; those without which nothing goes on are there several times. */
    static List<CommandKind> weighted() {
        List<CommandKind> all = new ArrayList<>(List.of(values()));
        for (int i = 0; i < 6; i++) {
            all.addAll(List.of(LOG_IN, ARRIVE, ARRIVE, ANSWERED, ANSWERED, ANSWERED, CONSULT));
        }
        for (int i = 0; i < 3; i++) {
            all.addAll(List.of(
                    PLACE_CALL, TRANSFER_DIRECTLY, TRANSFER_FROM_SCRIPT, CONNECT_TRANSFER, ALERTING, ALTERNATE));
            all.addAll(List.of(COMPLETE_TRANSFER, CONFERENCE, CANCEL_CONSULT, HOLD, RETRIEVE, END_BREAK));
            all.addAll(List.of(WRITE, TYPE, WRITE_AS_CALLER, TYPE_AS_CALLER, SUBMIT, TOGETHER));
            all.addAll(List.of(REC_START, REC_SUSPEND, REC_SUSPEND, REC_RESUME, REC_HIGHLIGHT, END_WRAP));
        }
        return all;
    }
}
