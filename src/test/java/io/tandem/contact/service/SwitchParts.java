package io.tandem.contact.service;

import io.tandem.directory.SchemaReady;
import io.tandem.wiring.Wiring;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;

/** What stands between the contact centre and a switch, without a container. */
public final class SwitchParts {

    private SwitchParts() {}

    /** Workers who do at once what they are given. */
    static ManagedExecutorService workers() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                SwitchParts.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (self, method, arguments) -> {
                    ((Runnable) arguments[0]).run();
                    return null;
                });
    }

    /** Takes what a switch reports to the contact centre. */
    public static SwitchReports reports(Wiring wiring) {
        wiring.make(CurrentTerm.class);
        return wiring.begin(Reports.class);
    }

    /** Tells the switch what to do, as soon as and as long as this node has charge of it. */
    public static void begin(Wiring wiring) {
        wiring.make(CurrentTerm.class);
        wiring.begin(Takeover.class);
        wiring.begin(SwitchDriver.class).start(new SchemaReady());
    }

    /** The contact centre of customers whose staff is there already. */
    public static ContactService contacts(Wiring wiring) {
        wiring.with(new NobodyToLoad());
        return wiring.begin(ContactService.class);
    }
}
