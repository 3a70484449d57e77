package io.tandem.tropo.event;

/** What happens to a session (spec 9). */
public sealed interface Event {

    /** The name that handlers know it by. */
    String word();

    /** Events that the platform makes. */
    enum Known implements Event {
        /** All steps are done. */
        CONTINUE("continue"),
        /** A required step was not successful. */
        INCOMPLETE("incomplete"),
        /** Something failed on the platform's or the server's side. */
        ERROR("error"),
        /** The user is gone, or was sent away because there was nowhere to continue. */
        HANGUP("hangup");

        private final String word;

        Known(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /**
     * A signal interrupted a step.
     *
     * @param word its name, of the application's choice; may be that of another event too
     */
    record Signal(String word) implements Event {}
}
