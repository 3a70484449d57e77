package io.tandem.tropo.execution;

import io.tandem.tropo.wire.Action;
import io.tandem.tropo.wire.Result;
import io.tandem.tropo.wire.ResultEncoder;
import io.tandem.tropo.wire.State;
import java.time.Duration;
import java.util.List;

/** What applications are told of a session as it is now (spec 4). */
final class Results {

    private Results() {}

    /** The JSON of a result with these actions. */
    static String of(Work work, List<Action> actions) {
        Line line = work.line();
        Page page = work.page();
        Duration since = Duration.between(work.session().timestamp(), work.at());
        return ResultEncoder.encode(new Result(
                        work.session().id(),
                        line.callId(),
                        // A session that has called nobody has to tell something, for clients read it unseen (spec 15).
                        line.state().orElse(State.ANSWERED),
                        since.isNegative() ? Duration.ZERO : since,
                        page.sequence(),
                        page.complete(),
                        page.error(),
                        line.calledid(),
                        line.userType(),
                        actions))
                .toString();
    }
}
