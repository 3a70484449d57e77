package io.tandem.tropo.session;

import io.tandem.contact.model.CaptureResult;
import io.tandem.contact.model.LegId;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Upload;
import io.tandem.tropo.execution.Effect;
import io.tandem.tropo.execution.Input;
import java.util.List;
import java.util.Optional;

/** One thing to be done for a session, as the session was when it was decided. */
sealed interface Deed {

    /**
     * Tell that it has begun: the first thing, so that nothing of a session is told before that, however soon it is over.
     *
     * @param how what began it: {@code call}, {@code text} or {@code launch}
     */
    record Begin(String how) implements Deed {}

    /**
     * What the engine wants.
     *
     * @param effect none that a {@link Halt} or the Store stands for
     */
    record Carry(Effect effect) implements Deed {

        /** Without what is in it, such as what is said and whom to call with which keys. */
        @Override
        public String toString() {
            return "Carry[" + effect.getClass().getSimpleName() + ']';
        }
    }

    /**
     * See to what the session did not take.
     *
     * @param input a signal or a text
     * @param waited whether a text has waited in the session before
     * @param place what the session was told last: the text was in it, unless it has waited
     */
    record Refuse(Input input, boolean waited, Optional<ScriptPlace> place) implements Deed {

        /** Without what was written. */
        @Override
        public String toString() {
            return "Refuse[" + input.getClass().getSimpleName() + ']';
        }
    }

    /**
     * Tell that a signal came.
     *
     * @param name of the signal
     */
    record Signalled(String name) implements Deed {}

    /** Follow a contact no longer: it has been over for some time. */
    record Forget(long contactId) implements Deed {}

    /**
     * Stop what is being done.
     *
     * @param operation the effect
     * @param tie what it has to do with contacts
     */
    record Halt(long operation, Tie tie) implements Deed {

        /** Without what is in it. */
        @Override
        public String toString() {
            return "Halt[" + operation + ", " + tie.getClass().getSimpleName() + ']';
        }
    }

    /**
     * Say to a third party, who has answered, what they are to be told.
     *
     * @param operation the effect
     * @param leg theirs
     * @param say what
     */
    record Tell(long operation, LegId leg, List<Say> say) implements Deed {

        public Tell {
            say = List.copyOf(say);
        }

        /** Without what is said. */
        @Override
        public String toString() {
            return "Tell[" + operation + ']';
        }
    }

    /**
     * Press keys for somebody who has answered (spec 6.3).
     *
     * @param operation the effect
     * @param leg theirs
     * @param keys which; {@code p} is a second's pause
     */
    record Press(long operation, LegId leg, String keys) implements Deed {

        /** Without the keys, which may be secret. */
        @Override
        public String toString() {
            return "Press[" + operation + ']';
        }
    }

    /**
     * Stop what the caller hears while somebody is being called.
     *
     * @param operation the transfer
     */
    record StopRinging(long operation) implements Deed {}

    /** End a contact that has served its purpose. */
    record Release(long contactId) implements Deed {}

    /**
     * Put a recording where it goes.
     *
     * @param operation the effect that waits for it
     * @param upload where to
     * @param result the recording
     */
    record Deliver(long operation, Upload upload, CaptureResult result) implements Deed {}

    /**
     * Put the recording of a whole call where it goes.
     *
     * @param contactId the call
     * @param upload where to
     */
    record DeliverWhole(long contactId, Upload upload) implements Deed {}
}
