package io.tandem.chat.session;

import io.tandem.store.Subscription;
import io.tandem.time.Alarms.Alarm;
import java.util.ArrayList;
import java.util.List;

/** All that a Bayeux session's hold on a chat consists of, to be let go at once. */
final class Hold {

    private final Binding binding;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Alarm keeping;
    private boolean released;

    Hold(Binding binding) {
        this.binding = binding;
    }

    Binding binding() {
        return binding;
    }

    /** Something that is told to it, until it is released. */
    synchronized void hears(Subscription subscription) {
        if (released) {
            subscription.cancel();
        } else {
            subscriptions.add(subscription);
        }
    }

    /** When it is kept alive next. */
    synchronized void keptBy(Alarm alarm) {
        if (released) {
            alarm.cancel();
        } else {
            keeping = alarm;
        }
    }

    /** Its client is told nothing more. */
    void release() {
        binding.drop();
        synchronized (this) {
            released = true;
            subscriptions.forEach(Subscription::cancel);
            subscriptions.clear();
            if (keeping != null) {
                keeping.cancel();
            }
        }
    }
}
