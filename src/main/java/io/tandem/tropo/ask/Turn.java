package io.tandem.tropo.ask;

import io.tandem.tropo.document.Say;
import io.tandem.tropo.wire.Action;
import java.util.List;

/** What an ask does next. */
public sealed interface Turn {

    /**
     * It says something and takes input.
     *
     * @param attempt which takes it
     * @param say what to say first, in order; said even if there is input already (spec 13, fact 7)
     */
    record Listen(Attempt attempt, List<Say> say) implements Turn {

        public Listen {
            say = List.copyOf(say);
        }
    }

    /**
     * It is complete.
     *
     * @param action its result
     */
    record Complete(Action.Asked action) implements Turn {}

    /**
     * It is incomplete: no attempt is left.
     *
     * @param action its result
     */
    record Incomplete(Action.Asked action) implements Turn {}

    /**
     * It cannot be asked at all, which is an error of the application's.
     *
     * @param reason one sentence for the application's maker
     */
    record Unusable(String reason) implements Turn {}
}
