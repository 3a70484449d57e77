package io.tandem.telxl.event;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;

/**
 * A record that was added or changed, as it is now (spec 7.4; the shape is ours).
 *
 * @param requestId the command's, in the type it came in; null, and so absent, if it had none
 * @param record the record, as in {@link ProvisioningList}
 */
@JsonbPropertyOrder({"requestId", "record"})
public record ProvisioningValues(JsonValue requestId, Map<String, Object> record) implements TelxlEvent {}
