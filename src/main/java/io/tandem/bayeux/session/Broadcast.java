package io.tandem.bayeux.session;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.Event;
import java.time.Duration;
import java.util.Optional;

/**
 * One event for all who have subscribed to its channel or a pattern for it.
 *
 * @param event encoded once for all of them
 * @param except {@code clientId} that does not get it; empty for none
 * @param patience how long it may wait for company; nothing for not at all
 * @param place where it stands in the stream of broadcasts
 */
record Broadcast(ChannelName channel, Event event, String except, Optional<Duration> patience, Place place) {}
