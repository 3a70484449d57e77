package io.tandem.telephony.loopback;

import io.tandem.contact.service.IncomingCall;

/** What only the node can do or tell that carries the calls. */
sealed interface Question {

    /** Somebody calls in. */
    record Place(IncomingCall call) implements Question {}

    /** So many calls are to be listed. */
    record ListCalls(int limit) implements Question {}

    /** A call is to be shown. */
    record ShowCall(long id) implements Question {}

    /** A phone is to be shown. */
    record ShowPhone(String number) implements Question {}

    /** The caller of a call does something. */
    record AtCaller(long id, FarEndAction action) implements Question {}

    /** Somebody does something at a phone. */
    record AtPhone(String number, FarEndAction action) implements Question {}

    /** Whether a recording is all written, waiting a little for it. */
    record IsWritten(String name) implements Question {}
}
