package io.tandem.contact.service;

import io.tandem.contact.model.Operator;
import io.tandem.directory.OperatorProfile;

/** The telephone in an operator's browser: its number is that operator's and stays so (TelXL 4.1, 4.3). */
public final class Softphone {

    private Softphone() {}

    /** Whether an operator is reached by softphone. */
    public static boolean isOf(Operator operator) {
        return operator.settings().target().equals(OperatorProfile.voipTarget(operator.id()));
    }

    /** Whether a number, without blanks, is the softphone of anybody but an operator. */
    public static boolean isAnothers(String number, long operatorId) {
        return OperatorProfile.isVoipTarget(number) && !number.equals(OperatorProfile.voipTarget(operatorId));
    }
}
