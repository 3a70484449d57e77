package io.tandem.telephony.loopback;

import io.tandem.telephony.speech.Synthesiser;
import io.tandem.time.Alarms;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * What the switch works with.
 *
 * @param recordings where recordings go
 * @param kept where the state of calls is kept for the node that takes over
 * @param synthesiser speaks prompts
 * @param alarms time what far ends do
 * @param clock tells the time
 * @param executor does the work of the calls
 * @param mostCalls how many calls may go on at the same time
 * @param inOffice whether this node has charge of the switch, as far as it knows: if not, work waits
 */
record Means(
        RecordingFolder recordings,
        Safekeeping kept,
        Synthesiser synthesiser,
        Alarms alarms,
        Clock clock,
        Executor executor,
        int mostCalls,
        BooleanSupplier inOffice) {}
