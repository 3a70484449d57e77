package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * What an operator is doing (spec 4.3). The ids stand under the names of the documentation's table, of its example, or
 * of both; null, and so absent, under the other.
 *
 * @param operatorId the operator, as the table names it
 * @param operatorIdOfExample the operator, as the example names it
 * @param customerId the operator's customer, as the table names it
 * @param customerIdOfExample the operator's customer, as the example names it
 * @param name the operator's name
 * @param email the operator's e-mail address; may be empty
 * @param loginState 1 if logged in, else 0
 * @param opStateCode code of the state
 * @param opStateDesc text for the state
 * @param target phone number; of a softphone {@code 3333} and the operator's id
 * @param ringTime seconds
 * @param wrapTime seconds
 * @param breakId the break or busy state; 0 if none, or one that only its text explains
 * @param breakName text for the break or busy state; empty if none
 */
@JsonbPropertyOrder({
    "operatorId",
    "operatorIdOfExample",
    "customerId",
    "customerIdOfExample",
    "name",
    "email",
    "loginState",
    "opStateCode",
    "opStateDesc",
    "target",
    "ringTime",
    "wrapTime",
    "breakId",
    "breakName"
})
public record OpStatus(
        Long operatorId,
        @JsonbProperty("operator_ID") Long operatorIdOfExample,
        Long customerId,
        @JsonbProperty("customer_ID") Long customerIdOfExample,
        String name,
        String email,
        int loginState,
        int opStateCode,
        String opStateDesc,
        String target,
        long ringTime,
        long wrapTime,
        long breakId,
        String breakName)
        implements TelxlEvent {}
