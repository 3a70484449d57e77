package io.tandem.bayeux.engine;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.BayeuxError;
import io.tandem.bayeux.message.Message;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names in {@code subscription}: one, or an array of them (spec 7).
 *
 * @param names the names, if all are valid
 * @param error what is wrong with them, if anything is
 */
record SubscriptionNames(List<ChannelName> names, Optional<BayeuxError> error) {

    static SubscriptionNames of(Message message) {
        JsonValue value = message.json().get("subscription");
        if (value == null || value == JsonValue.NULL) {
            return wrong(BayeuxError.SUBSCRIPTION_MISSING);
        }
        List<JsonValue> given = value instanceof JsonArray array ? array : List.of(value);
        if (given.isEmpty()) {
            return wrong(BayeuxError.SUBSCRIPTION_MISSING);
        }
        List<ChannelName> names = new ArrayList<>(given.size());
        for (JsonValue one : given) {
            Optional<ChannelName> name =
                    one instanceof JsonString text ? ChannelName.parse(text.getString()) : Optional.empty();
            if (name.isEmpty()) {
                return wrong(BayeuxError.SUBSCRIPTION_INVALID);
            }
            names.add(name.get());
        }
        return new SubscriptionNames(names, Optional.empty());
    }

    private static SubscriptionNames wrong(BayeuxError error) {
        return new SubscriptionNames(List.of(), Optional.of(error));
    }
}
