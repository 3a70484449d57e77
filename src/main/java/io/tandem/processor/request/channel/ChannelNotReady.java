package io.tandem.processor.request.channel;

import io.tandem.contact.command.GoNotReady;
import io.tandem.contact.model.Break;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Activation;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Lookups;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes no contacts on a channel from now on, for a reason if one is given. */
@Dependent
class ChannelNotReady implements CapabilityHandler {

    private static final int LONGEST = 20;

    private final ContactDesk desk;
    private final Lookups lookups;

    @Inject
    ChannelNotReady(ContactDesk desk, Lookups lookups) {
        this.desk = desk;
        this.lookups = lookups;
    }

    @Override
    public Capability capability() {
        return Capability.NOTREADY;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return wanted(call)
                .thenCompose(wanted -> desk.command(
                        call,
                        at -> new GoNotReady(
                                call.operatorId(),
                                call.channel().channel().type().media(),
                                wanted,
                                at)));
    }

    private CompletionStage<Break> wanted(Call call) {
        Optional<String> code = call.data().optionalId("reason", LONGEST);
        return code.isEmpty()
                ? CompletableFuture.completedStage(Activation.NOT_READY)
                : lookups.notReadyReasons(call.customerId()).thenApply(reasons -> named(reasons, code.get()));
    }

    private static Break named(List<Break> reasons, String code) {
        return reasons.stream()
                .filter(reason -> Long.toString(reason.id()).equals(code))
                .findFirst()
                .orElseThrow(() -> RequestException.invalid("Unknown reason."));
    }
}
