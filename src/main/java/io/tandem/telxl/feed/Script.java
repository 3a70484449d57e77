package io.tandem.telxl.feed;

import io.tandem.telxl.Mode;
import io.tandem.telxl.event.EventEncoder;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A notice and its text, which is written once for each mode, when it is first wanted. */
final class Script {

    private final Notice notice;
    private final AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(Mode.values().length);

    Script(Notice notice) {
        this.notice = notice;
    }

    Audience audience() {
        return notice.audience();
    }

    /** The text in a mode. Two threads that want it at once may both write it: the texts are the same. */
    String text(Mode mode, EventEncoder encoder) {
        String text = texts.get(mode.ordinal());
        if (text == null) {
            text = encoder.encode(mode, notice.event());
            texts.set(mode.ordinal(), text);
        }
        return text;
    }
}
