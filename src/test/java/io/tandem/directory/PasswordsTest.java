package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords(Samples.settings());

    @Test
    void verifiesWhatItHashed() {
        PasswordHash hash = passwords.hash("Mr Black");

        assertThat(passwords.verify(Optional.of(hash), "Mr Black")).as("right").isTrue();
        assertThat(passwords.verify(Optional.of(hash), "mr black")).as("wrong").isFalse();
    }

    @Test
    void neverVerifiesNobody() {
        assertThat(passwords.verify(Optional.empty(), ""))
                .as("no hash to check against")
                .isFalse();
    }

    @Test
    void hashesAtTheConfiguredCost() {
        assertThat(passwords.hash("x").text()).as("iterations in the hash").startsWith("pbkdf2-sha512$1000$");
    }
}
