package io.tandem.tropo.session;

import io.tandem.directory.DialledNumber;
import io.tandem.tropo.document.Destination;
import io.tandem.tropo.document.Dial;
import java.util.Optional;

/** Keys to be pressed after the answer (spec 6.3). */
final class PostDial {

    private static final String SECOND = "p";

    /** Longest pause, in seconds. */
    private static final int MOST = 60;

    private PostDial() {}

    /** Those for who answered; {@code p} is a second's pause. */
    static Optional<String> keys(Dial dial, String answered) {
        return dial.to().stream()
                .filter(destination ->
                        DialledNumber.plain(destination.address()).equals(DialledNumber.plain(answered)))
                .findFirst()
                .map(PostDial::keys)
                .filter(keys -> !keys.isEmpty());
    }

    private static String keys(Destination destination) {
        if (destination.postDial().isEmpty()) {
            return "";
        }
        long pause = Math.round(destination.pause().toMillis() / 1_000.0);
        return SECOND.repeat((int) Math.min(pause, MOST)) + destination.postDial();
    }
}
