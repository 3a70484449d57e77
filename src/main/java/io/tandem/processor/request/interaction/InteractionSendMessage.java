package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Write;
import io.tandem.contact.model.Item;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Data;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** Writes to the customer: a text, or the address of a page to look at. */
@Dependent
class InteractionSendMessage implements CapabilityHandler {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_TYPE = 20;

    /** Other schemes would have the customer's browser do something else than show a page. */
    private static final Pattern PAGE = Pattern.compile("(?i)https?://[^/?#\\p{Z}\\p{C}][^\\p{Z}\\p{C}]*");

    private final ContactDesk desk;

    @Inject
    InteractionSendMessage(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.SENDMESSAGE;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        Item item = item(call.data());
        return desk.command(call, at -> new Write(call.operatorId(), item, at));
    }

    private static Item item(Data data) {
        String type = data.optionalText("type", LONGEST_TYPE).orElse("text");
        return switch (type) {
            case "text" -> Item.text(data.text("text", LONGEST));
            case "url" -> Item.url(address(data));
            default -> throw RequestException.invalid("Invalid type: text or url is expected.");
        };
    }

    private static String address(Data data) {
        String address = data.text("text", LONGEST_ADDRESS);
        if (!PAGE.matcher(address).matches()) {
            throw RequestException.invalid("Invalid text: an address that begins with http or https is expected.");
        }
        return address;
    }
}
