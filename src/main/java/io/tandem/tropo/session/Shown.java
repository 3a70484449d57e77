package io.tandem.tropo.session;

import io.tandem.tropo.webhook.Answered;
import java.net.URI;
import java.util.Optional;

/** What of a session's requests may be shown to those who look after the application. */
final class Shown {

    private Shown() {}

    /** An address without the credentials that may be in it. */
    static String address(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?…";
        return url.getScheme() + "://" + url.getHost() + port + path + query;
    }

    /**
     * An answer.
     *
     * @param from which URL answered
     * @param status of HTTP
     * @param text the body
     * @param fault what is wrong with it
     */
    record Answer(Optional<String> from, Optional<Integer> status, String text, Optional<String> fault) {

        static Answer of(Answered answered, Optional<String> fault) {
            return new Answer(
                    Optional.of(address(URI.create(answered.from().url()))),
                    Optional.of(answered.status()),
                    answered.text(),
                    fault);
        }

        /** Without the body. */
        @Override
        public String toString() {
            return "Answer[" + status + ']';
        }
    }
}
