package io.tandem.tropo.session;

import io.tandem.contact.service.ContactService;
import io.tandem.tropo.document.UploadTarget;
import io.tandem.tropo.webhook.Application;
import io.tandem.tropo.webhook.CookieJar;
import io.tandem.tropo.webhook.Outcome;
import io.tandem.tropo.wire.Action.UploadStatus;
import io.tandem.wiring.Wiring;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A node of a {@link Rig}: all that sees to sessions. What it began comes to nothing when it dies. */
final class RigNode {

    /** What sessions are made of, each after what it needs. */
    private static final List<String> BEANS = List.of(
            "Register",
            "Recent",
            "Neighbours",
            "Sessions",
            "Bindings",
            "GatewayAddress",
            "StatusReports",
            "Chronicle",
            "Commands",
            "Numbers",
            "PromptHands",
            "Apology",
            "CallHands",
            "ApplicationHands",
            "OutboundHands",
            "TransferHands",
            "RecordHands",
            "Deliveries",
            "Beginnings",
            "Teller",
            "Takeovers",
            "Arrivals",
            "Refused",
            "SignalBox",
            "Executor",
            "Follower");

    final ManualNodes nodes;
    final SharedStore.Node store;
    final Register register;
    final Sessions sessions;
    final SignalBox signals;
    final Beginnings launcher;
    private final Rig rig;

    RigNode(Rig rig, String name) {
        this.rig = rig;
        store = rig.shared.node();
        nodes = rig.company.join(name);
        Wiring wiring = new Wiring(
                store,
                nodes,
                rig.clock,
                rig.alarms,
                rig.settings,
                rig.staffing,
                new Connections(),
                rig.recordings(),
                rig.workers,
                rig.known,
                rig.texts,
                rig.log);
        wiring.begin(ContactService.class);
        BEANS.forEach(bean -> begin(wiring, RigNode.class.getPackageName(), bean));
        register = wiring.get(Register.class);
        sessions = wiring.get(Sessions.class);
        signals = wiring.get(SignalBox.class);
        launcher = wiring.get(Beginnings.class);
    }

    /** It is no more; the others do not know yet. */
    void die() {
        store.die();
    }

    /** The others find that it is gone. */
    void bury() {
        rig.company.bury(nodes);
    }

    /** The others think that it is gone, which it then finds too. */
    void isTakenForGone() {
        rig.company.gone(nodes.self());
    }

    static void begin(Wiring wiring, String packageName, String name) {
        try {
            wiring.begin(Class.forName(packageName + '.' + name));
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    /** What it asked is answered only as long as it lives. */
    private final class Connections implements Web {

        @Override
        public CompletionStage<Outcome> post(String id, Application application, String json, CookieJar cookies) {
            return store.whileAlive(rig.application.post(id, application, json, cookies));
        }

        @Override
        public CompletionStage<UploadStatus> upload(
                String applicationKey, UploadTarget target, URI relativeTo, Path file, String name, String mimeType) {
            return store.whileAlive(rig.application.upload(applicationKey, target, relativeTo, file, name, mimeType));
        }
    }
}
