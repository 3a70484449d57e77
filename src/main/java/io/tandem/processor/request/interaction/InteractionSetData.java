package io.tandem.processor.request.interaction;

import io.tandem.contact.command.AttachData;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;

/** Attaches data to an interaction; a member that is null is taken away. */
@Dependent
class InteractionSetData implements RequestHandler {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 1_000;

    /** Whom a contact comes from and goes to is shown among its data but is no matter of agents. */
    private static final Set<String> RESERVED = Set.of("ANI", "DNIS");

    private final ContactDesk desk;

    @Inject
    InteractionSetData(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public String command() {
        return "interaction.setdata";
    }

    @Override
    public Level level() {
        return Level.INTERACTION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        JsonObject data = call.data().object("data").object();
        Map<String, String> added = new HashMap<>();
        Set<String> removed = new HashSet<>();
        data.forEach((name, value) -> {
            if (name.length() > LONGEST_NAME || RESERVED.contains(name)) {
                throw RequestException.invalid("Invalid data: names of at most " + LONGEST_NAME
                        + " characters are allowed, but not " + String.join(" and ", new TreeSet<>(RESERVED)) + '.');
            }
            if (value == JsonValue.NULL) {
                removed.add(name);
            } else if (value instanceof JsonString text && text.getChars().length() <= LONGEST) {
                added.put(name, text.getString());
            } else {
                throw RequestException.invalid("Invalid data: strings of at most " + LONGEST + " characters, or null.");
            }
        });
        Set<String> after = new HashSet<>(call.interaction().data().keySet());
        after.removeAll(RESERVED);
        after.removeAll(removed);
        after.addAll(added.keySet());
        if (after.size() > MOST) {
            throw RequestException.invalid("Invalid data: at most " + MOST + " members are kept.");
        }
        return desk.command(call, at -> new AttachData(call.contactId(), added, removed, at));
    }
}
