package io.tandem.telxl;

import io.tandem.config.Settings;
import io.tandem.session.GatewayObserver;
import io.tandem.session.SessionRegistry;
import io.tandem.session.Wire;
import io.tandem.telxl.command.CommandHandlers;
import io.tandem.telxl.event.EventEncoder;
import io.tandem.telxl.json.CommandReader;
import io.tandem.telxl.start.SessionStartHandler;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.stream.Stream;

/** TelXL without commands, and so without sessions: every command is answered by an error. */
public final class BareTelxl extends Telxl {

    private final ManualClock clock = new ManualClock();
    private final GatewayObserver observer = (GatewayObserver) Proxy.newProxyInstance(
            GatewayObserver.class.getClassLoader(),
            new Class<?>[] {GatewayObserver.class},
            (proxy, method, arguments) -> null);
    private final SessionRegistry registry;
    private final TelxlConversation.Means means;

    /** TelXL on a node of its own. */
    public BareTelxl(Settings settings) {
        registry = new SessionRegistry(settings, clock, new ClockAlarms(clock, Runnable::run), observer);
        means = new TelxlConversation.Means(
                new CommandReader(32),
                new SessionStartHandler(),
                new CommandHandlers(Stream.empty()),
                new EventEncoder(settings),
                observer);
    }

    @Override
    public TelxlConversation begin(Wire wire, String remoteAddress, Optional<Mode> ofAddress) {
        return new TelxlConversation(registry.connect("telxl", remoteAddress, wire), ofAddress, means);
    }

    /** The node's connections. */
    public SessionRegistry registry() {
        return registry;
    }
}
