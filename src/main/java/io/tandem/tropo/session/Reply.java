package io.tandem.tropo.session;

import io.tandem.tropo.document.Document;
import io.tandem.tropo.execution.Input;
import io.tandem.tropo.webhook.Answered;
import java.net.URI;
import java.util.Optional;

/** What came of asking an application. */
sealed interface Reply {

    /** What the session is told. */
    Input input(long operation);

    /** What can be shown to the application's developer. */
    Shown.Answer shown();

    /** A document. */
    record Some(Answered answered, Document document) implements Reply {

        @Override
        public Input input(long operation) {
            return new Input.Answered(
                    operation, document, URI.create(answered.from().url()));
        }

        @Override
        public Shown.Answer shown() {
            return Shown.Answer.of(answered, Optional.empty());
        }
    }

    /**
     * Success, but no document.
     *
     * @param reason what is wrong with it
     */
    record Unfit(Answered answered, String reason) implements Reply {

        @Override
        public Input input(long operation) {
            return new Input.NoAnswer(operation, reason);
        }

        @Override
        public Shown.Answer shown() {
            return Shown.Answer.of(answered, Optional.of(reason));
        }
    }

    /** An answer that says that there is none. */
    record Refused(Answered answered) implements Reply {

        @Override
        public Input input(long operation) {
            return new Input.NoAnswer(operation, reason());
        }

        @Override
        public Shown.Answer shown() {
            return Shown.Answer.of(answered, Optional.of(reason()));
        }

        private String reason() {
            return "The application answered with status " + answered.status() + ", and not with success.";
        }
    }

    /**
     * No answer.
     *
     * @param reason why
     */
    record None(String reason) implements Reply {

        @Override
        public Input input(long operation) {
            return new Input.NoAnswer(operation, reason);
        }

        @Override
        public Shown.Answer shown() {
            return new Shown.Answer(Optional.empty(), Optional.empty(), "", Optional.of(reason));
        }
    }
}
