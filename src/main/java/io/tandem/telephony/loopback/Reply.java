package io.tandem.telephony.loopback;

import java.util.List;

/** What comes of a {@link Question}. */
sealed interface Reply {

    /** A call as it is now. */
    record OfCall(CallView call) implements Reply {}

    /** Calls as they are now. */
    record OfCalls(List<CallView> calls) implements Reply {}

    /** A phone as it is now. */
    record OfPhone(PhoneView phone) implements Reply {}

    /** Yes or no. */
    record OfFile(boolean written) implements Reply {}

    /** It was not done. */
    record Refused(LoopbackException.Reason reason, String message) implements Reply {}
}
