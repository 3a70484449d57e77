package io.tandem.directory;

/**
 * A chat service that was set.
 *
 * @param service the service as it is now
 * @param added whether there was none of that name before
 */
public record SavedChatService(ChatServiceProfile service, boolean added) {}
