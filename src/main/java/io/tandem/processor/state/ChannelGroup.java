package io.tandem.processor.state;

/**
 * A group of channels.
 *
 * @param id unique within the session
 * @param name as the client named it
 */
public record ChannelGroup(String id, String name) {}
