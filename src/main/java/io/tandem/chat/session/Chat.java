package io.tandem.chat.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A visitor's chat, as every node knows it. What is said in it belongs to its contact.
 *
 * @param id {@code chatId} on the wire
 * @param keyHash of the secret that proves it to be the visitor's
 * @param userId the visitor's own party, on the wire
 * @param customerId whose chat service it is
 * @param contactId the contact
 * @param channel the Bayeux channel of the chat service
 * @param binding names the Bayeux session's hold on it; the last one to prove the chat has it
 * @param until when its visitor has left, unless the client is seen before; nothing before it is kept, and once it is over
 */
public record Chat(
        String id,
        String keyHash,
        String userId,
        long customerId,
        long contactId,
        String channel,
        Optional<String> binding,
        Optional<Instant> until) {

    /** A new one, which nobody holds yet. */
    public static Chat begin(ChatKey key, long customerId, long contactId, String channel) {
        return new Chat(
                key.chatId(),
                key.hash(),
                ChatKey.newUserId(),
                customerId,
                contactId,
                channel,
                Optional.empty(),
                Optional.empty());
    }

    /** The same held by another. */
    Chat boundBy(String newBinding) {
        return new Chat(id, keyHash, userId, customerId, contactId, channel, Optional.of(newBinding), until);
    }

    /** The same, whose visitor has not left before some time. */
    Chat keptUntil(Instant time) {
        return new Chat(id, keyHash, userId, customerId, contactId, channel, binding, Optional.of(time));
    }

    /** The same over. */
    Chat ended() {
        return new Chat(id, keyHash, userId, customerId, contactId, channel, binding, Optional.empty());
    }

    /** Whether it is over, as far as is known. */
    boolean isOver() {
        return until.isEmpty();
    }
}
