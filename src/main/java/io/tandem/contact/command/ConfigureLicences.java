package io.tandem.contact.command;

import io.tandem.contact.event.LicencesEvent;
import io.tandem.contact.floor.Step;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Licences;
import java.time.Instant;
import java.util.Map;

/**
 * Sets how many licences a customer has. Nobody who holds one loses it.
 *
 * @param customerId the customer
 * @param limits how many of each kind
 * @param at when
 */
public record ConfigureLicences(long customerId, Map<LicenceKind, Integer> limits, Instant at) implements Command {

    @Override
    public void run(Step step) {
        Licences licences = step.licences()
                .map(known -> known.withLimits(limits))
                .orElseGet(() -> new Licences(customerId, limits, Map.of()));
        step.record(new LicencesEvent.Configured(licences, at));
    }
}
