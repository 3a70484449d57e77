package io.tandem.telephony.loopback;

import java.util.Locale;

/**
 * How the virtual far end of a leg behaves. A number that is called chooses by its pattern, the first that fits:
 *
 * <table>
 * <caption>Number patterns</caption>
 * <tr><td>begins with {@code 3333}</td><td>an operator's softphone</td></tr>
 * <tr><td>ends in {@code 0001}</td><td>answers at once</td></tr>
 * <tr><td>ends in {@code 0002}</td><td>rings and never answers</td></tr>
 * <tr><td>ends in {@code 0003}</td><td>is busy</td></tr>
 * <tr><td>ends in {@code 0004}</td><td>cannot be reached, as is what is no number or address</td></tr>
 * <tr><td>ends in {@code 0005}</td><td>answers at once and hangs up after 5 s</td></tr>
 * <tr><td>anything else</td><td>a phone: rings until somebody answers it</td></tr>
 * </table>
 */
enum FarEnd {
    /** Whoever called in; driven by REST. */
    CALLER,
    /** Answers at once. */
    ANSWERS,
    /** Rings, and never answers. */
    RINGS_OUT,
    /** Is engaged. */
    BUSY,
    /** Cannot be reached. */
    FAILS,
    /** Answers at once, and hangs up soon after. */
    HANGS_UP,
    /** A phone that somebody answers by REST. */
    PHONE,
    /** An operator's phone, answered by command or by REST. */
    SOFTPHONE;

    /** The far end that a plain number reaches. */
    static FarEnd of(String number) {
        if (!Numbers.callable(number)) {
            return FAILS;
        }
        if (number.startsWith("3333")) {
            return SOFTPHONE;
        }
        return switch (number.substring(Math.max(0, number.length() - 4))) {
            case "0001" -> ANSWERS;
            case "0002" -> RINGS_OUT;
            case "0003" -> BUSY;
            case "0004" -> FAILS;
            case "0005" -> HANGS_UP;
            default -> PHONE;
        };
    }

    /** Whether somebody is there to pick it up. */
    boolean canBePickedUp() {
        return this == PHONE || this == SOFTPHONE;
    }

    /** As it is shown. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
