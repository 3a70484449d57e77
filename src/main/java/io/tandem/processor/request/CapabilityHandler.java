package io.tandem.processor.request;

import io.tandem.processor.view.Capability;
import io.tandem.processor.view.Level;
import java.util.Optional;

/** Carries out the request that a capability stands for; only while it is enabled. */
public interface CapabilityHandler extends RequestHandler {

    /** The capability. */
    Capability capability();

    @Override
    default String command() {
        return capability().word();
    }

    @Override
    default Level level() {
        return capability().level();
    }

    @Override
    default Optional<Capability> needs() {
        return Optional.of(capability());
    }
}
