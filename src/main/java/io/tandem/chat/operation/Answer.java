package io.tandem.chat.operation;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * What an operation comes to, for clients that want it answered.
 *
 * @param chatEnded whether the chat is over
 * @param more what else the answer says
 * @param asked whether that is what the operation asked for, so that clients who want no answer are told it all the same
 */
record Answer(boolean chatEnded, JsonObject more, boolean asked) {

    /** It is done, and whoever concerns it has been told. */
    static final Answer DONE = new Answer(false, JsonValue.EMPTY_JSON_OBJECT, false);

    /** It is done, and there is something to say about it that the client has been told otherwise too. */
    static Answer done(boolean chatEnded, JsonObject more) {
        return new Answer(chatEnded, more, false);
    }

    /** What was asked for. */
    static Answer of(boolean chatEnded, JsonObject more) {
        return new Answer(chatEnded, more, true);
    }
}
