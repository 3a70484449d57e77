package io.tandem.bayeux.session;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Makes texts that nobody can guess: letters and digits, of 130 random bits (spec 3). */
public final class ClientIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 130;
    private static final int RADIX = 36;

    private ClientIds() {}

    /** A new one. */
    public static String next() {
        return new BigInteger(BITS, RANDOM).setBit(BITS).toString(RADIX);
    }
}
