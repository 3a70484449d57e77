package io.tandem.session.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySealTest {

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {"u=Mr%20Black&p=secret", "p=100%", "<\"{caf\u00e9"})
    void opensWhatItHasSealed(String query) {
        assertThat(QuerySeal.open(QuerySeal.seal(query))).contains(query);
    }

    @Test
    void showsNothingAndCanStandInAnyAddress() {
        assertThat(QuerySeal.seal("u=Mr%20Black&p=secret"))
                .matches("[A-Za-z0-9_-]+")
                .doesNotContain("Black", "secret")
                .as("equal queries cannot be recognised")
                .isNotEqualTo(QuerySeal.seal("u=Mr%20Black&p=secret"));
    }

    @Test
    void opensNothingWhereThereIsNoQuery() {
        assertThat(QuerySeal.open(null)).isEmpty();
    }

    @Test
    void refusesWhatWasSealedElsewhere() {
        String sealed = QuerySeal.seal("u=Mr%20Black");
        String changed = (sealed.charAt(0) == 'A' ? 'B' : 'A') + sealed.substring(1);
        assertThatIllegalStateException().isThrownBy(() -> QuerySeal.open(changed));
    }
}
