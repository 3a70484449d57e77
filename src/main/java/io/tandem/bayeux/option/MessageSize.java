package io.tandem.bayeux.option;

import java.util.Optional;

/**
 * How large one request or frame of a client may be. Each transport can count one of the two before it has read everything;
 * what is above either is too large.
 *
 * @param bytes most bytes of its text in UTF-8
 * @param characters most characters of its text, as Java counts them
 */
public record MessageSize(int bytes, int characters) {

    /** No character of Java's takes more in UTF-8; those of four bytes are two to Java. */
    private static final int BYTES_PER_CHARACTER = 3;

    /**
     * A limit.
     *
     * @param bytes what is configured for Bayeux, if anything is
     * @param characters what holds otherwise
     */
    static MessageSize of(Optional<Integer> bytes, int characters) {
        return bytes.map(most -> new MessageSize(most, most))
                .orElseGet(() -> new MessageSize(characters * BYTES_PER_CHARACTER, characters));
    }
}
