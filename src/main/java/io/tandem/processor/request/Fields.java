package io.tandem.processor.request;

import io.tandem.contact.service.Softphone;
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
     * Where the agent's telephone is, without blanks.
     *
     * @throws RequestException if it is no number, or the softphone of another operator
     */
    public static String telephone(Call call, String name, String number) {
        String plain = visible(name, number);
        if (Softphone.isAnothers(plain, call.operatorId())) {
            throw RequestException.invalid("Invalid " + name + ": it is the softphone of another operator.");
        }
        return plain;
    }

    private static String visible(String name, String number) {
        String plain = DialledNumber.plain(number);
        if (plain.isEmpty() || !plain.chars().allMatch(character -> character > ' ' && character <= '~')) {
            throw RequestException.invalid("Invalid " + name + ": a number or address is expected.");
        }
        return plain;
    }
}
