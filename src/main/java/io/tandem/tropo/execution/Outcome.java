package io.tandem.tropo.execution;

import java.util.List;

/**
 * What an input comes to.
 *
 * @param execution the session thereafter
 * @param effects what is to be done, in order
 */
public record Outcome(Execution execution, List<Effect> effects) {

    public Outcome {
        effects = List.copyOf(effects);
    }
}
