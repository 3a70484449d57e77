package io.tandem.chat.operation;

import java.util.concurrent.CompletionStage;

/** Does what one operation asks for. Every bean of this type is found by its name. */
interface OperationHandler {

    /** {@code operation} on the wire. */
    String operation();

    /**
     * Carries it out. Must not block.
     *
     * @return fails with {@link io.tandem.chat.wire.ChatException} if the client is to be told why not
     * @throws io.tandem.chat.wire.ChatException in place of a stage that fails with it
     */
    CompletionStage<Answer> handle(Call call);
}
