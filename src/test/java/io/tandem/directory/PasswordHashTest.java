package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA==";
    private static final String HASH_TEXT =
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";
    private static final String PYTHON =
            "+hziEQJwAVs042Y6QLu6HgLg/U0FFhPcJxAec5Cfk0iyH8DneQcS4I/KJOWgostCBGsTHfWTMW0YkLC/s9xklQ==";
    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr Black",
                "",
                "pässwörd ☎",
                "a password longer than a block of the digest, a password longer than a block of the digest, a password longer than a block of the digest, "
            })
    void matchesItsOwnPasswordAndNoOther(String password) {
        PasswordHash hash = PasswordHash.of(password, 1_000, random);

        assertThat(hash.matches(password)).as("the password itself").isTrue();
        assertThat(hash.matches(password + "x")).as("one letter more").isFalse();
    }

    @Test
    void agreesWithAnIndependentImplementation() {
        byte[] salt = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        String text = "pbkdf2-sha512$1000$" + Base64.getEncoder().encodeToString(salt) + "$" + PYTHON;

        assertThat(PasswordHash.parse(text).matches("Miss Scarlet"))
                .as("hashlib.pbkdf2_hmac('sha512', b'Miss Scarlet', bytes(range(16)), 1000)")
                .isTrue();
    }

    @Test
    void survivesItsTextForm() {
        PasswordHash hash = PasswordHash.of("secret", 1_000, random);

        assertThat(PasswordHash.parse(hash.text())).as("read back").isEqualTo(hash);
        assertThat(hash.text()).as("form").startsWith("pbkdf2-sha512$1000$").hasSizeLessThan(255);
    }

    @Test
    void saltsEveryHash() {
        assertThat(PasswordHash.of("same", 1_000, random).text())
                .as("two hashes of one password")
                .isNotEqualTo(PasswordHash.of("same", 1_000, random).text());
    }

    @Test
    void showsNothingOfItself() {
        PasswordHash hash = PasswordHash.of("secret", 1_000, random);
        User user = new User(1, 300, "Mr Black", hash, java.util.Set.of());

        String saltAndHash = hash.text().substring("pbkdf2-sha512$1000$".length());
        assertThat(user.toString()).as("a user as text").doesNotContain(saltAndHash.split("\\$"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "pbkdf2-sha512$1000$" + SALT,
                "pbkdf2-sha512$0$" + SALT + "$" + HASH_TEXT,
                "pbkdf2-sha512$10000001$" + SALT + "$" + HASH_TEXT,
                "pbkdf2-sha512$99999999999$" + SALT + "$" + HASH_TEXT,
                "pbkdf2-sha1$1000$" + SALT + "$" + HASH_TEXT,
                "pbkdf2-sha512$1000$AAAA$" + HASH_TEXT,
                "pbkdf2-sha512$1000$" + SALT + "$AAAA",
                "pbkdf2-sha512$1000$" + SALT + "$AAA=A",
                "pbkdf2-sha512$1000$" + SALT + "$" + HASH_TEXT + "$"
            })
    void refusesWhatIsNoHash(String text) {
        assertThatIllegalArgumentException()
                .as("reading %s", text)
                .isThrownBy(() -> PasswordHash.parse(text))
                .withMessageNotContaining(SALT);
    }
}
