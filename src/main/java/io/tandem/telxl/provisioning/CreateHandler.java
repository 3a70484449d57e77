package io.tandem.telxl.provisioning;

import io.tandem.directory.DirectoryException;
import io.tandem.directory.ExternalId;
import io.tandem.directory.provisioning.NewOperator;
import io.tandem.directory.provisioning.OperatorTemplate;
import io.tandem.directory.provisioning.Provisioning;
import io.tandem.session.GatewaySession;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.event.ProvisioningValues;
import io.tandem.telxl.event.TelxlEvent;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Adds an operator to the session's customer and configuration (spec 7.3). */
@ApplicationScoped
class CreateHandler implements CommandHandler<ProvisioningRequest> {

    private static final int LONGEST = 1_000;

    @Inject
    private Provisioning provisioning;

    @Inject
    private ProvisioningDesk desk;

    @Override
    public String commandType() {
        return "provisioning_create";
    }

    @Override
    public ProvisioningRequest read(Fields fields) {
        return new ProvisioningRequest(fields);
    }

    @Override
    public CompletionStage<Void> handle(ProvisioningRequest request) {
        return desk.change(request.fields(), (session, requestId) -> create(session, requestId, request.fields()));
    }

    private TelxlEvent create(GatewaySession session, JsonValue requestId, Fields fields) {
        if (Table.of(fields.text("table", LONGEST)) != Table.OPERATORS) {
            throw new DirectoryException("Only operators can be created.");
        }
        OptionalLong wrapTime = fields.optionalId("wrap_time");
        Optional<String> externalIdType = fields.optionalText("external_id_type", LONGEST);
        NewOperator operator = new NewOperator(
                OperatorTemplate.of(fields.wholeNumber("use_template_id")),
                session.principal().configurationId().orElseThrow(() -> new DirectoryException("No configuration.")),
                fields.text("title", LONGEST),
                fields.text("web_username", LONGEST),
                fields.text("web_password", LONGEST),
                ExternalId.of(fields.optionalText("external_id", LONGEST).orElse(""), externalIdType.orElse("")),
                fields.optionalText("phone_number", LONGEST),
                wrapTime.isPresent() ? Optional.of(Duration.ofSeconds(wrapTime.getAsLong())) : Optional.empty());
        return new ProvisioningValues(
                requestId,
                ProvisionedRecord.operator(
                        provisioning.createOperator(session.principal().customerId(), operator), externalIdType));
    }
}
