package io.tandem.telxl.provisioning;

import io.tandem.directory.provisioning.ListOrder;
import io.tandem.directory.provisioning.Provisioning;
import io.tandem.session.GatewaySession;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.event.ProvisioningList;
import io.tandem.telxl.event.TelxlEvent;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Lists the records of one or several tables (spec 7.2). */
@ApplicationScoped
class RequestListHandler implements CommandHandler<ProvisioningRequest> {

    private static final int LONGEST_TABLES = 200;
    private static final int LONGEST_TYPE = 200;

    @Inject
    private Provisioning provisioning;

    @Inject
    private ProvisioningDesk desk;

    @Override
    public String commandType() {
        return "provisioning_request_list";
    }

    @Override
    public ProvisioningRequest read(Fields fields) {
        return new ProvisioningRequest(fields);
    }

    @Override
    public CompletionStage<Void> handle(ProvisioningRequest request) {
        return desk.ask(request.fields(), (session, requestId) -> list(session, requestId, request.fields()));
    }

    private TelxlEvent list(GatewaySession session, JsonValue requestId, Fields fields) {
        List<Table> tables = Arrays.stream(fields.text("table", LONGEST_TABLES).split(",", -1))
                .map(Table::of)
                .distinct()
                .toList();
        boolean onlyActive = fields.flag("only_active", true);
        ListOrder order = ListOrder.of(fields.optionalId("order_by").orElse(0));
        Optional<String> externalIdType = fields.optionalText("external_id_type", LONGEST_TYPE);
        long customerId = session.principal().customerId();
        return new ProvisioningList(
                requestId,
                tables.stream()
                        .flatMap(table -> records(table, customerId, onlyActive, order, externalIdType))
                        .toList());
    }

    private Stream<Map<String, Object>> records(
            Table table, long customerId, boolean onlyActive, ListOrder order, Optional<String> externalIdType) {
        return switch (table) {
            case OPERATORS ->
                provisioning.operators(customerId, onlyActive, order).stream()
                        .map(listed -> ProvisionedRecord.operator(listed, externalIdType));
            case QUEUES ->
                provisioning.queues(customerId, onlyActive, order).stream()
                        .map(listed -> ProvisionedRecord.queue(listed, externalIdType));
            case NUMBERS ->
                provisioning.numbers(customerId, onlyActive, order).stream()
                        .map(listed -> ProvisionedRecord.number(listed, externalIdType));
        };
    }
}
