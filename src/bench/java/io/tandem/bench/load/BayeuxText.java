package io.tandem.bench.load;

import java.util.List;

/** The messages of a Bayeux client. */
final class BayeuxText {

    /** Where the number of an event stands in it: two digits for the publisher, nine for the publication. */
    static final byte[] NUMBER = Bytes.of("\"m\":\"");

    static final int PUBLISHER_DIGITS = 2;
    static final int SEQUENCE_DIGITS = 9;

    private static final String WORDS =
            "Good morning, my order has not arrived yet. Could you please tell me where it is?";

    private BayeuxText() {}

    static String handshake(Way way, boolean ack) {
        return "[{\"channel\":\"/meta/handshake\",\"version\":\"1.0\",\"id\":\"1\",\"supportedConnectionTypes\":[\""
                + way.wireName() + "\"]" + (ack ? ",\"ext\":{\"ack\":true}" : "") + "}]";
    }

    static String subscribe(String clientId, long id, List<String> channels) {
        return "[{\"channel\":\"/meta/subscribe\",\"clientId\":\"" + clientId + "\",\"id\":\"" + id
                + "\",\"subscription\":[\"" + String.join("\",\"", channels) + "\"]}]";
    }

    /** With a number to acknowledge unless that is negative; one that is not to be held waits for nothing. */
    static String connect(String clientId, Way way, long id, long ack, boolean held) {
        return "[{\"channel\":\"/meta/connect\",\"clientId\":\"" + clientId + "\",\"id\":\"" + id
                + "\",\"connectionType\":\"" + way.wireName() + "\""
                + (ack >= 0 ? ",\"ext\":{\"ack\":" + ack + "}" : "")
                + (held ? "" : ",\"advice\":{\"timeout\":0}") + "}]";
    }

    static String publish(String clientId, String channel, int publisher, long sequence) {
        StringBuilder text = new StringBuilder(256)
                .append("[{\"channel\":\"")
                .append(channel)
                .append("\",\"clientId\":\"")
                .append(clientId)
                .append("\",\"id\":\"p")
                .append(sequence)
                .append("\",\"data\":{\"m\":\"");
        pad(text, publisher, PUBLISHER_DIGITS);
        pad(text, sequence, SEQUENCE_DIGITS);
        return text.append("\",\"from\":\"Pat Doe\",\"text\":\"")
                .append(WORDS)
                .append("\"}}]")
                .toString();
    }

    private static void pad(StringBuilder text, long number, int digits) {
        String plain = Long.toString(number);
        for (int i = plain.length(); i < digits; i++) {
            text.append('0');
        }
        text.append(plain);
    }
}
