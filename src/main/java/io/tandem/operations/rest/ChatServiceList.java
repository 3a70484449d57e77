package io.tandem.operations.rest;

import io.tandem.directory.ChatServiceProfile;
import java.util.List;

/**
 * The chat services of a customer, as JSON.
 *
 * @param chatServices those that are not retired, the first that was added first
 */
public record ChatServiceList(List<ChatServiceView> chatServices) {

    static ChatServiceList of(List<ChatServiceProfile> services) {
        return new ChatServiceList(services.stream().map(ChatServiceView::of).toList());
    }
}
