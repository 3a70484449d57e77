package io.tandem.telxl.provisioning;

import io.tandem.directory.DialledNumber;
import io.tandem.directory.Listed;
import io.tandem.directory.NamedRecord;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.QueueProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Records of the directory as clients are shown them: flat, with the names that {@code provisioning_set_values} takes where
 * there are any. The documentation does not give these fields, so they are ours.
 */
final class ProvisionedRecord {

    private ProvisionedRecord() {}

    /**
     * An operator.
     *
     * @param externalIdType third party whose id of the record is to be shown, if any
     */
    static Map<String, Object> operator(Listed<OperatorProfile> listed, Optional<String> externalIdType) {
        OperatorProfile operator = listed.value();
        Map<String, Object> fields = begin(Table.OPERATORS, listed);
        fields.put("fullName", operator.name());
        fields.put("email", operator.email());
        fields.put("phoneNumber", operator.isVoip() ? "" : operator.target());
        fields.put("target", operator.target());
        fields.put("ringTime", operator.ringTime().toSeconds());
        fields.put("wrapTime", operator.wrapTime().toSeconds());
        fields.put("webUsername", operator.webUsername().orElse(""));
        fields.put("config_id", operator.configurationId());
        return end(fields, listed, externalIdType);
    }

    /** A queue; see {@link #operator}. */
    static Map<String, Object> queue(Listed<QueueProfile> listed, Optional<String> externalIdType) {
        QueueProfile queue = listed.value();
        Map<String, Object> fields = begin(Table.QUEUES, listed);
        fields.put("name", queue.name());
        for (int level = 0; level < queue.groupIds().size(); level++) {
            fields.put(
                    "ops" + (level + 1) + "groupList", commas(queue.groupIds().get(level)));
        }
        return end(fields, listed, externalIdType);
    }

    /** A telephone number; see {@link #operator}. */
    static Map<String, Object> number(Listed<DialledNumber> listed, Optional<String> externalIdType) {
        DialledNumber number = listed.value();
        Map<String, Object> fields = begin(Table.NUMBERS, listed);
        fields.put("number", number.number());
        fields.put("name", number.name());
        fields.put("service_name", number.serviceName());
        number.queueId().ifPresent(queue -> fields.put("queue_id", queue));
        return end(fields, listed, externalIdType);
    }

    private static Map<String, Object> begin(Table table, Listed<? extends NamedRecord> listed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("table", table.wireName());
        fields.put("id", listed.value().id());
        return fields;
    }

    private static Map<String, Object> end(
            Map<String, Object> fields, Listed<? extends NamedRecord> listed, Optional<String> externalIdType) {
        fields.put("sequence", listed.sequence());
        fields.put("active", listed.active() ? 1 : 0);
        externalIdType.ifPresent(type -> {
            fields.put("external_id", listed.externalIdFor(type));
            fields.put("external_id_type", type);
        });
        return fields;
    }

    private static String commas(Set<Long> ids) {
        return new TreeSet<>(ids).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
