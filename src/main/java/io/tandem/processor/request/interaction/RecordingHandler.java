package io.tandem.processor.request.interaction;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Controls a recording while that is enabled. Tells what is not possible now from what never is, because the agent may not
 * control it or it has no sound: clients expect the latter to be unsupported (spec 6.10).
 */
interface RecordingHandler extends CapabilityHandler {

    /** Carries the request out; the capability is enabled. */
    CompletionStage<Reply> control(Call call);

    @Override
    default Optional<Capability> needs() {
        return Optional.empty();
    }

    @Override
    default CompletionStage<Reply> handle(Call call) {
        if (!call.target().enabled().contains(capability())) {
            throw new RequestException(isEverPossible(call) ? FailureCode.WRONG_STATE : FailureCode.UNSUPPORTED);
        }
        return control(call);
    }

    private static boolean isEverPossible(Call call) {
        return call.agent()
                .world()
                .contact()
                .filter(contact -> contact.recording().controlAllowed())
                .filter(contact -> contact.origin().medium().onSwitch())
                .isPresent();
    }
}
