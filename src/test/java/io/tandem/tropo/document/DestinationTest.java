package io.tandem.tropo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as applications write them (spec 6.3). */
class DestinationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "+14155551212                            | +14155551212                       | -        | 0",
                "tel:+14155551212                        | +14155551212                       | -        | 0",
                "TEL:+14155551212                        | +14155551212                       | -        | 0",
                "+1 (415) 555-1212                       | +14155551212                       | -        | 0",
                "415.555.1212                            | 4155551212                         | -        | 0",
                "01632 960010                            | 01632960010                        | -        | 0",
                "+14155551212;postd=1234pp56             | +14155551212                       | 1234pp56 | 0",
                "+14155551212;POSTD=1P2                  | +14155551212                       | 1p2      | 0",
                "+14155551212;pause=5s                   | +14155551212                       | -        | 5000",
                "+14155551212;pause=5000ms               | +14155551212                       | -        | 5000",
                "tel:+14155551212;pause=5s;postd=*1#     | +14155551212                       | *1#      | 5000",
                "+14155551212;postd=1;pause=250ms        | +14155551212                       | 1        | 250",
                "sip:a@b.example;transport=tcp           | sip:a@b.example;transport=tcp      | -        | 0",
                "sip:4155551212;postd=1@b.example        | sip:4155551212;postd=1@b.example   | -        | 0",
                "sips:a@b.example                        | sips:a@b.example                   | -        | 0",
                "jose.garcia@jabber.example              | jose.garcia@jabber.example         | -        | 0",
                "some-user                               | some-user                          | -        | 0",
                "+14155551212;pause=soon                 | +14155551212;pause=soon            | -        | 0"
            })
    void isTakenApart(String sent, String address, String postDial, long pause) {
        assertThat(Destination.of(sent))
                .as(sent)
                .isEqualTo(new Destination(address, postDial == null ? "" : postDial, Duration.ofMillis(pause)));
    }
}
