package io.tandem.processor.request;

import io.tandem.directory.DialledNumber;
import io.tandem.processor.RequestException;

/** Members that several requests have. */
public final class Fields {

    private static final int LONGEST_NUMBER = 100;

    private Fields() {}

    /**
     * The number to be called, without the blanks it was written with.
     *
     * @throws RequestException if it is missing or none
     */
    public static String destination(Call call) {
        return visible("destination", call.data().id("destination", LONGEST_NUMBER));
    }

    /**
     * Where a channel ends, without blanks.
     *
     * @throws RequestException if it is none
     */
    public static String visible(String name, String number) {
        String plain = DialledNumber.plain(number);
        if (plain.isEmpty() || !plain.chars().allMatch(character -> character > ' ' && character <= '~')) {
            throw RequestException.invalid("Invalid " + name + ": a number or address is expected.");
        }
        return plain;
    }
}
