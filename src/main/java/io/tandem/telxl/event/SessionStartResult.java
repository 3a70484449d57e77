package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * How an attempt to start a session went (spec 3.2, 3.3).
 *
 * @param resultCode 200 for success, 500 for failure
 * @param resultText {@code OK}, or why it failed
 * @param sessionId number of the new session; 0 on failure
 * @param authorityTable table the session has authority over a record of; empty on failure
 * @param authorityId id of that record: the operator or the customer; 0 on failure
 * @param configId configuration in use; null, and so absent, if the session has none; 0 on failure
 * @param apiVersion {@code X.Y-Z}
 */
@JsonbPropertyOrder({"resultCode", "resultText", "sessionId", "authorityTable", "authorityId", "configId", "apiVersion"
})
public record SessionStartResult(
        int resultCode,
        String resultText,
        long sessionId,
        String authorityTable,
        long authorityId,
        Long configId,
        String apiVersion)
        implements TelxlEvent {

    /** Authority over one operator (spec 7, table names). */
    public static final String OPERATORS = "vcc_operators";

    /** Authority over all of a customer: our name, the documentation gives none. */
    public static final String CUSTOMERS = "vcc_customers";

    /** A session was started. */
    public static SessionStartResult success(
            long sessionId, String authorityTable, long authorityId, Long configId, String apiVersion) {
        return new SessionStartResult(200, "OK", sessionId, authorityTable, authorityId, configId, apiVersion);
    }

    /**
     * No session was started. The text has the documented form, which names the attempt although the field does not.
     *
     * @param attempt number the session would have had
     */
    public static SessionStartResult failure(String reason, long attempt, String apiVersion) {
        return new SessionStartResult(
                500, "201 FAILED - " + reason + " on session ID " + attempt, 0, "", 0, 0L, apiVersion);
    }
}
