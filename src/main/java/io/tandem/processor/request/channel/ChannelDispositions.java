package io.tandem.processor.request.channel;

import io.tandem.config.Settings;
import io.tandem.processor.ProcessorSettings;
import io.tandem.processor.event.ProcessorEvent;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Lists;
import io.tandem.processor.request.Reason;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Tells how interactions of a channel may be filed (spec 7.11). */
@Dependent
class ChannelDispositions implements RequestHandler {

    private final Settings settings;

    @Inject
    ChannelDispositions(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String command() {
        return "channel.externaldispositions";
    }

    @Override
    public Level level() {
        return Level.CHANNEL;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        var dispositions = Reason.list(settings.get(ProcessorSettings.DISPOSITIONS));
        return Reply.echo(call)
                .then(new ProcessorEvent(
                        call.channel().target(),
                        "channel.externaldispositions.updated",
                        Lists.reasons("dispositions", dispositions)))
                .now();
    }
}
