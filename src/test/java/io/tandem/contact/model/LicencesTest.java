package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LicencesTest {

    private static final Licences TWO = new Licences(300, Map.of(LicenceKind.OPERATOR, 2), Map.of());

    @Test
    void refusesTheOneTooMany() {
        Licences taken = TWO.take(7, LicenceKind.OPERATOR).take(8, LicenceKind.OPERATOR);

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> taken.take(9, LicenceKind.OPERATOR));

        assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.NO_LICENCE);
    }

    @Test
    void givesALicenceThatCameBackToTheNext() {
        Licences after = TWO.take(7, LicenceKind.OPERATOR)
                .take(8, LicenceKind.OPERATOR)
                .giveBack(7)
                .take(9, LicenceKind.OPERATOR);

        assertThat(after.held()).as("who holds one").containsOnlyKeys(8L, 9L);
    }

    @Test
    void countsAnOperatorOnce() {
        assertThat(TWO.take(7, LicenceKind.OPERATOR)
                        .take(7, LicenceKind.OPERATOR)
                        .free(LicenceKind.OPERATOR))
                .isEqualTo(1);
    }

    @Test
    void takesNothingAwayWhenTheLimitFalls() {
        Licences fewer = TWO.take(7, LicenceKind.OPERATOR)
                .take(8, LicenceKind.OPERATOR)
                .withLimits(Map.of(LicenceKind.OPERATOR, 1));

        assertThat(fewer.held()).as("who holds one").hasSize(2);
        assertThat(fewer.free(LicenceKind.OPERATOR)).as("free").isZero();
    }
}
