package io.tandem.telxl.provisioning;

import io.tandem.directory.DirectoryException;
import io.tandem.directory.ExternalId;
import io.tandem.directory.provisioning.Provisioning;
import io.tandem.directory.provisioning.RecordKey;
import io.tandem.session.GatewaySession;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.event.ProvisioningValues;
import io.tandem.telxl.event.TelxlEvent;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Changes one operator or queue of the session's customer (spec 7.4). */
@ApplicationScoped
class SetValuesHandler implements CommandHandler<ProvisioningRequest> {

    private static final int LONGEST = 1_000;
    private static final int MOST_VALUES = 100;

    @Inject
    private Provisioning provisioning;

    @Inject
    private ProvisioningDesk desk;

    @Override
    public String commandType() {
        return "provisioning_set_values";
    }

    @Override
    public ProvisioningRequest read(Fields fields) {
        return new ProvisioningRequest(fields);
    }

    @Override
    public CompletionStage<Void> handle(ProvisioningRequest request) {
        return desk.change(request.fields(), (session, requestId) -> set(session, requestId, request.fields()));
    }

    private TelxlEvent set(GatewaySession session, JsonValue requestId, Fields fields) {
        long customerId = session.principal().customerId();
        RecordKey key = key(fields);
        Optional<String> externalIdType = fields.optionalText("external_id_type", LONGEST);
        Map<String, String> values = fields.namesAndValues("names_and_values", MOST_VALUES, LONGEST);
        Map<String, Object> changed =
                switch (Table.of(fields.text("table", LONGEST))) {
                    case OPERATORS ->
                        ProvisionedRecord.operator(
                                provisioning.setOperatorValues(customerId, key, values), externalIdType);
                    case QUEUES ->
                        ProvisionedRecord.queue(provisioning.setQueueValues(customerId, key, values), externalIdType);
                    case NUMBERS -> throw new DirectoryException("Numbers cannot be changed.");
                };
        return new ProvisioningValues(requestId, changed);
    }

    private static RecordKey key(Fields fields) {
        OptionalLong id = fields.optionalId("id");
        if (id.isPresent()) {
            return RecordKey.of(id.getAsLong());
        }
        return RecordKey.of(
                new ExternalId(fields.text("external_id", LONGEST), fields.text("external_id_type", LONGEST)));
    }
}
