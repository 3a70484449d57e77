package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.Destination;
import io.tandem.tropo.execution.Effect;
import org.junit.jupiter.api.Test;

/** What is to be done gets into logs when it fails. */
class DeedTest {

    @Test
    void aDeedIsShownWithoutWhatIsSecretInIt() {
        Effect redirect = new Effect.Redirect(7, Destination.of("1000002;postd=1234"));

        assertThat(new Deed.Carry(redirect).toString()).isEqualTo("Carry[Redirect]");
        assertThat(new Deed.Halt(7, new Tie.Redirecting()).toString()).isEqualTo("Halt[7, Redirecting]");
    }
}
