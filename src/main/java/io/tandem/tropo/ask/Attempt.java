package io.tandem.tropo.ask;

import io.tandem.tropo.document.Ask;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Choices;
import io.tandem.tropo.grammar.Grammar;
import io.tandem.tropo.grammar.Keypad;
import io.tandem.tropo.grammar.Match;
import io.tandem.tropo.grammar.Terminator;
import io.tandem.tropo.grammar.Unsupported;
import io.tandem.tropo.prompt.Failure;
import io.tandem.tropo.prompt.Prompts;
import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.Disposition;
import java.util.Optional;

/**
 * One attempt to get an answer. Immutable: each outcome gives a {@link Turn}. Time is the caller's, who reports silence as
 * {@link Failure#TIMEOUT}.
 *
 * @param name of the step
 * @param ask what is asked
 * @param grammar what may be entered
 * @param number of the attempt, from 1 on
 */
public record Attempt(Optional<String> name, Ask ask, Grammar grammar, int number) {

    /** How an ask begins: {@link Turn.Listen} or {@link Turn.Unusable}. */
    public static Turn first(Optional<String> name, Ask ask, Channel channel) {
        Grammar sent = Grammar.of(ask.choices().value().orElse(""));
        Grammar grammar = channel == Channel.VOICE ? sent.forVoice() : sent;
        if (grammar instanceof Unsupported unsupported) {
            return new Turn.Unusable(unsupported.reason());
        }
        return new Turn.Listen(new Attempt(name, ask, grammar, 1), new Prompts(ask.say()).first());
    }

    /** Takes keys, none pressed yet; nothing if only speech counts. */
    public Optional<Keypad> keypad() {
        if (ask.choices().mode() == Choices.Mode.SPEECH) {
            return Optional.empty();
        }
        Terminator terminator = Terminator.of(ask.choices().terminator());
        return Optional.of(Keypad.of(grammar, terminator, ask.interdigitTimeout()));
    }

    /** A text came in. */
    public Turn typed(String text) {
        return grammar.match(text).map(this::matched).orElseGet(() -> failed(Failure.NOMATCH));
    }

    /** Input matched. */
    public Turn matched(Match match) {
        return new Turn.Complete(action(Disposition.SUCCESS, Optional.of(match)));
    }

    /** Input did not match, or there was none within the ask's timeout. */
    public Turn failed(Failure failure) {
        if (number < ask.attempts()) {
            Attempt next = new Attempt(name, ask, grammar, number + 1);
            return new Turn.Listen(next, new Prompts(ask.say()).again(number, failure));
        }
        Disposition disposition = failure == Failure.TIMEOUT ? Disposition.TIMEOUT : Disposition.NOMATCH;
        return new Turn.Incomplete(action(disposition, Optional.empty()));
    }

    private Action.Asked action(Disposition disposition, Optional<Match> match) {
        return new Action.Asked(name, number, disposition, match, Optional.empty());
    }
}
