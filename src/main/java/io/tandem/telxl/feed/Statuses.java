package io.tandem.telxl.feed;

import io.tandem.config.Settings;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.telxl.IdSpelling;
import io.tandem.telxl.TelxlSettings;
import io.tandem.telxl.event.OpStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says what operators are doing (spec 4.3, 8.1). */
@ApplicationScoped
public class Statuses {

    private OperatorCards cards;
    private IdSpelling spelling;

    /** For CDI's proxy only. */
    protected Statuses() {}

    @Inject
    public Statuses(OperatorCards cards, Settings settings) {
        this.cards = cards;
        this.spelling = settings.get(TelxlSettings.ID_SPELLING);
    }

    /** The status of an operator. Never blocks. */
    public OpStatus of(Operator operator) {
        OperatorCards.Card card = cards.card(operator.id()).orElse(OperatorCards.Card.BLANK);
        OpState state = OpState.of(operator.state());
        String description = operator.onBreak().map(Statuses::description).orElse("");
        return new OpStatus(
                spelling.asInTable(operator.id()),
                spelling.asInExample(operator.id()),
                spelling.asInTable(operator.customerId()),
                spelling.asInExample(operator.customerId()),
                card.name(),
                card.email(),
                operator.state() == OperatorState.LOGGED_OUT ? 0 : 1,
                state.code(),
                state.text(description),
                operator.settings().target(),
                operator.settings().ringTime().toSeconds(),
                operator.settings().wrapTime().toSeconds(),
                operator.onBreak().map(Break::id).orElse(0L),
                description);
    }

    /** A break state is described by its name; the one without a name by the operator's own words. */
    private static String description(Break onBreak) {
        return onBreak.name().isEmpty() ? onBreak.text() : onBreak.name();
    }
}
