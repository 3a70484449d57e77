package io.tandem.store.redis;

import io.lettuce.core.StreamMessage;
import io.tandem.store.Topic;
import java.util.Map;

/**
 * One event as it stands in the log of a partition.
 *
 * @param place where it stands
 * @param count its number in the life of the partition, from 1 and without gaps
 * @param topic what it was published to
 * @param epoch that of the topic
 * @param offset its number in that epoch
 * @param type name of the event's type
 * @param body the event as JSON
 */
record Entry(Place place, long count, Topic topic, String epoch, long offset, String type, String body) {

    static Entry of(StreamMessage<String, String> message) {
        Map<String, String> body = message.getBody();
        return new Entry(
                Place.of(body.get("l"), message.getId()),
                Long.parseLong(body.get("c")),
                new Topic(body.get("t")),
                body.get("e"),
                Long.parseLong(body.get("o")),
                body.get("y"),
                body.get("b"));
    }

    /** The same as of another epoch. */
    Entry in(String other) {
        return new Entry(place, count, topic, other, offset, type, body);
    }

    /** Without the event itself, since values end up in logs. */
    @Override
    public String toString() {
        return "Entry[" + topic.name() + ' ' + offset + ']';
    }
}
