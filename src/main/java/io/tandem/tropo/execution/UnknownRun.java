package io.tandem.tropo.execution;

import io.tandem.tropo.document.Unknown;

/** A verb that is none (spec 16, point 20). */
final class UnknownRun implements VerbRun<Unknown> {

    @Override
    public Need need(Unknown unknown) {
        return Need.NOTHING;
    }

    @Override
    public Progress begin(Work work, Task<Unknown> task) {
        return new Progress.Broken("The verb " + task.verb().verb() + " is not known.");
    }
}
