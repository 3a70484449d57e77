package io.tandem.processor.request.interaction;

import io.tandem.json.JsonParts;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObjectBuilder;
import java.util.concurrent.CompletionStage;

/** Gives what is attached to an interaction. */
@Dependent
class InteractionGetData implements RequestHandler {

    @Override
    public String command() {
        return "interaction.getdata";
    }

    @Override
    public Level level() {
        return Level.INTERACTION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        JsonObjectBuilder data = JsonParts.object();
        call.interaction().data().forEach(data::add);
        return Reply.of(JsonParts.object().add("data", data).build()).now();
    }
}
