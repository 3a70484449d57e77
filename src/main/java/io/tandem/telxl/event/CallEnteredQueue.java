package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A call waits in a queue (spec 5.9).
 *
 * @param callId the call
 * @param cli caller's number; when withheld its last six digits are {@code #}
 * @param dialledNumber number dialled
 * @param dialledNumberName name of that number; may be empty
 * @param serviceName service the number belongs to; may be empty
 * @param queueTable {@link #TABLE}
 * @param queueId the queue
 * @param queueName its name
 */
@JsonbPropertyOrder({
    "callId",
    "cli",
    "dialledNumber",
    "dialledNumberName",
    "serviceName",
    "queueTable",
    "queueId",
    "queueName"
})
public record CallEnteredQueue(
        long callId,
        String cli,
        String dialledNumber,
        String dialledNumberName,
        String serviceName,
        String queueTable,
        long queueId,
        String queueName)
        implements TelxlEvent {

    /** The one table of queues there is. */
    public static final String TABLE = "ut_operatorQueue";
}
