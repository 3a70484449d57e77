package io.tandem.telephony.loopback;

import io.tandem.contact.model.Prompt;
import io.tandem.time.Alarms.Alarm;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** What a party is hearing: a play that goes on. Used by the work of its call's mailbox only. */
final class Performance {

    private final long number;
    private final Queue<Prompt> toCome;
    private Optional<Alarm> end = Optional.empty();

    Performance(long number, List<Prompt> prompts) {
        this.number = number;
        this.toCome = new ArrayDeque<>(prompts);
    }

    /** Which play it is. */
    long number() {
        return number;
    }

    /** The prompt that is to be heard next; nothing if all were. */
    Optional<Prompt> next() {
        return Optional.ofNullable(toCome.poll());
    }

    /** Notes the alarm that ends what is heard now. */
    void keepAlarm(Alarm alarm) {
        end = Optional.of(alarm);
    }

    void stop() {
        end.ifPresent(Alarm::cancel);
    }
}
