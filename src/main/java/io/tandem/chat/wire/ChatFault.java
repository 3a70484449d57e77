package io.tandem.chat.wire;

/**
 * Why an operation was not carried out: the {@code code} of an entry in {@code errors} (spec 11.7). Those below 400 are the
 * protocol's, and those from 8000 on are the numbers of its chat server; the others are ours, after HTTP's.
 */
public enum ChatFault {
    /**
     * Sent when {@code requestChat} has a last name and no first name.
     *
     * <p>The client should ask for it.
     */
    FIRST_NAME_MISSING(102, Effect.OVER, "The first name is missing."),
    /**
     * Sent when {@code requestChat} has a first name and no last name.
     *
     * <p>The client should ask for it.
     */
    LAST_NAME_MISSING(103, Effect.OVER, "The last name is missing."),
    /**
     * Sent when {@code requestChat} has no name at all.
     *
     * <p>The client should ask for one.
     */
    NAME_MISSING(161, Effect.OVER, "A nickname, or first and last name, are missing."),
    /**
     * Sent when a file is larger than allowed, or there are as many files as there may be.
     *
     * <p>The client should ask for less.
     */
    TOO_LARGE_OR_MANY_FILES(201, Effect.GOES_ON, "The file is too large, or there are too many files."),
    /**
     * Sent when the files of a chat would be too large together.
     *
     * <p>The client should do without.
     */
    FILES_TOO_LARGE(202, Effect.GOES_ON, "The files of this chat would be too large together."),
    /**
     * Sent when files of that type are not allowed.
     *
     * <p>The client should ask for another.
     */
    FILE_TYPE(203, Effect.GOES_ON, "Files of this type are not allowed."),
    /**
     * Sent when a text is longer than allowed.
     *
     * <p>The client should send less.
     */
    TOO_LONG(204, Effect.GOES_ON, "The text is too long."),
    /**
     * Sent when there is no such chat service, it leads nowhere, or the node takes no new chats.
     *
     * <p>The client should tell the user, and try later.
     */
    UNAVAILABLE_SERVICE(240, Effect.OVER, "Chat is not available."),
    /**
     * Sent when {@code requestChat} comes on a channel on which the client has a chat that goes on.
     *
     * <p>The client should go on with that one, or leave it first.
     */
    ALREADY_CHATTING(240, Effect.GOES_ON, "A chat goes on already."),
    /**
     * Sent when {@code emailAddress} is no address.
     *
     * <p>The client should ask for another.
     */
    EMAIL(364, Effect.OVER, "The e-mail address is no address."),
    /**
     * Sent when the operation is unknown, or one of its fields is missing or wrong; the description names it.
     *
     * <p>The client should mend the message.
     */
    MALFORMED(400, Effect.GOES_ON, "The operation is unknown, or a field is missing or wrong."),
    /**
     * Sent when a numbered operation comes before the one with the number below.
     *
     * <p>The client should send that first.
     */
    OUT_OF_ORDER(409, Effect.GOES_ON, "The operation with the number before is missing."),
    /**
     * Sent when the chat holds as many messages or data as it may.
     *
     * <p>The client should leave, and begin another chat if need be.
     */
    FULL(410, Effect.GOES_ON, "The chat takes no more."),
    /**
     * Sent when operations come faster than they are carried out, or chats are begun too fast.
     *
     * <p>The client should send it again a little later.
     */
    TOO_FAST(429, Effect.GOES_ON, "Too fast: not carried out."),
    /**
     * Sent when the operation failed by a fault of the gateway.
     *
     * <p>The client should try again; report it if it recurs.
     */
    INTERNAL(500, Effect.GOES_ON, "Internal error: the operation was not carried out."),
    /**
     * Sent when the store or the database does not answer.
     *
     * <p>The client should try again later.
     */
    UNAVAILABLE(503, Effect.GOES_ON, "Not possible at the moment: try again later."),
    /**
     * Sent when the chat is over or unknown, or there is no key and the client has no chat on this channel.
     *
     * <p>The client should begin another chat.
     */
    CHAT_OVER(8201, Effect.OVER, "The chat is over."),
    /**
     * Sent when the key does not fit.
     *
     * <p>The client should forget it.
     */
    WRONG_KEY(8210, Effect.OVER, "The key does not fit.");

    /** What a fault means for the chat, as far as this client is concerned. */
    private enum Effect {
        GOES_ON,
        OVER
    }

    private final int code;
    private final Effect effect;
    private final String description;

    ChatFault(int code, Effect effect, String description) {
        this.code = code;
        this.effect = effect;
        this.description = description;
    }

    /** Its number on the wire. */
    public int code() {
        return code;
    }

    /** Whether there is no chat for this client, from now on: {@code statusCode} 2 and {@code chatEnded}. */
    public boolean endsChat() {
        return effect == Effect.OVER;
    }

    /** One sentence for people. */
    public String description() {
        return description;
    }
}
