package io.tandem.telxl.command;

import io.tandem.contact.model.Destination;
import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads whom to call (spec 5.1, 5.2, 5.4). */
public final class Destinations {

    private Destinations() {}

    /**
     * The operator or the phone number to call.
     *
     * @throws FieldException if not exactly one of them is given, or it does not fit
     */
    public static Destination read(Fields fields) {
        OptionalLong operatorId = fields.optionalId("operator_id_to_call");
        Optional<String> number = fields.optionalPhoneNumber("phone_number_to_call");
        if (operatorId.isPresent() == number.isPresent()) {
            throw new FieldException("Exactly one of operator_id_to_call and phone_number_to_call is expected.");
        }
        return number.map(Destination::number).orElseGet(() -> Destination.operator(operatorId.getAsLong()));
    }
}
