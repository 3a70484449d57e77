package io.tandem.contact;

import io.tandem.contact.event.Event;
import io.tandem.contact.model.Refusal;
import java.util.List;

/** What came of a command. */
public sealed interface Outcome {

    /**
     * It was carried out.
     *
     * @param events what happened, in order; may be empty if only the switch was told something
     */
    record Done(List<Event> events) implements Outcome {
        public Done {
            events = List.copyOf(events);
        }
    }

    /**
     * It was not legal. Nothing changed.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Outcome {}

    /**
     * It was legal but means nothing now, for example because what it asks for is so already. Nothing changed.
     *
     * @param reason one line for people
     */
    record Ignored(String reason) implements Outcome {}
}
