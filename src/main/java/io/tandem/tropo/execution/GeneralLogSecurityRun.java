package io.tandem.tropo.execution;

import io.tandem.tropo.document.GeneralLogSecurity;

/** {@code generalLogSecurity} (spec 6.10): for this document and those that follow. */
final class GeneralLogSecurityRun implements VerbRun<GeneralLogSecurity> {

    @Override
    public Need need(GeneralLogSecurity security) {
        return Need.NOTHING;
    }

    @Override
    public Progress begin(Work work, Task<GeneralLogSecurity> task) {
        work.logSecurity(task.verb().state());
        return Progress.done();
    }
}
