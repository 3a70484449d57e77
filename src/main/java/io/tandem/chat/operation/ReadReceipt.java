package io.tandem.chat.operation;

import io.tandem.contact.command.ReadAsCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** {@code readReceipt}: the visitor has seen everything up to a position. */
@ApplicationScoped
class ReadReceipt implements OperationHandler {

    @Inject
    private Desk desk;

    @Override
    public String operation() {
        return "readReceipt";
    }

    @Override
    public CompletionStage<Answer> handle(Call call) {
        int position = call.fields()
                .number("transcriptPosition")
                .orElseThrow(() -> Fields.wrong("transcriptPosition", "a whole number is expected"));
        return desk.act(call, (contactId, at) -> new ReadAsCaller(contactId, position, at));
    }
}
