package io.tandem.tropo.grammar;

/** What a telephone's keypad can enter. */
final class Keys {

    private Keys() {}

    /** Whether a text consists of digits, at least one. */
    static boolean areDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Keys::isDigit);
    }

    /** Whether a text consists of keys, at least one. */
    static boolean areKeys(String text) {
        return !text.isEmpty() && text.chars().allMatch(Keys::isKey);
    }

    /** Digits, star and hash. */
    static boolean isKey(int character) {
        return isDigit(character) || character == '*' || character == '#';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
