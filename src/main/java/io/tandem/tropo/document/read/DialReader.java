package io.tandem.tropo.document.read;

import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Destination;
import io.tandem.tropo.document.Dial;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how to reach somebody. */
final class DialReader {

    private static final Set<String> TEXT_NETWORKS =
            Set.of("AIM", "GTALK", "JABBER", "MMS", "MSN", "SMS", "TWITTER", "YAHOO");

    private static final int LONGEST_ADDRESS = 255;

    /** All of them ring at the same time. */
    private static final int MOST_ADDRESSES = 100;

    private DialReader() {}

    /** By voice or text, whichever is asked for. */
    static Dial dial(Fields fields) {
        Optional<String> network = fields.word("network").map(word -> word.toUpperCase(Locale.ROOT));
        Channel channel = fields.oneOf("channel", Channel.class)
                .orElse(network.filter(TEXT_NETWORKS::contains).isPresent() ? Channel.TEXT : Channel.VOICE);
        return dial(fields, channel, network);
    }

    /** By voice, whatever else the fields say. */
    static Dial byVoice(Fields fields) {
        return dial(fields, Channel.VOICE, Optional.empty());
    }

    /** Whom {@code to} means. */
    static Destination destination(Fields fields, String address) {
        if (address.length() > LONGEST_ADDRESS) {
            throw fields.wrong("to", "an address of at most " + LONGEST_ADDRESS + " characters");
        }
        return Destination.of(address);
    }

    static Call.Report report(Fields fields) {
        return new Call.Report(fields.text("callbackUrl"), fields.text("label"));
    }

    private static Dial dial(Fields fields, Channel channel, Optional<String> network) {
        List<String> addresses = fields.value("to").texts();
        if (addresses.size() > MOST_ADDRESSES) {
            throw fields.wrong("to", "an array of at most " + MOST_ADDRESSES + " addresses");
        }
        List<Destination> to =
                addresses.stream().map(address -> destination(fields, address)).toList();
        if (to.isEmpty()) {
            throw fields.wrong("to", "an address");
        }
        return new Dial(
                to,
                fields.text("from"),
                channel,
                network,
                fields.seconds("timeout", CommonFields.TIMEOUT),
                fields.flag("answerOnMedia", false),
                fields.map("headers"));
    }
}
