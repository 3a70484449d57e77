package io.tandem.telxl.event;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * The records asked for (spec 7.2; the shape is ours).
 *
 * @param requestId the command's, in the type it came in; null, and so absent, if it had none
 * @param records all records, table after table; each names its {@code table}
 */
@JsonbPropertyOrder({"requestId", "records"})
public record ProvisioningList(JsonValue requestId, List<Map<String, Object>> records) implements TelxlEvent {}
