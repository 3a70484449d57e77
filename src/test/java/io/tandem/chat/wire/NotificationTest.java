package io.tandem.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.StoreException;
import jakarta.json.Json;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients are told at once (spec 11.5, 11.7). */
class NotificationTest {

    @Test
    void statusAndEndAreAlwaysSaid() {
        assertThat(Notification.ok(false).json()).isEqualTo(ChatJson.object("{'statusCode':0,'chatEnded':false}"));
        assertThat(Notification.ok(true).json()).isEqualTo(ChatJson.object("{'statusCode':0,'chatEnded':true}"));
    }

    @Test
    void eventsComeWithThePositionOfTheNext() {
        assertThat(Notification.ok(false)
                        .messages(Json.createArrayBuilder().add(7), 8)
                        .with(ChatJson.object("{'userId':'u'}"))
                        .json())
                .as("events, and what else is said")
                .isEqualTo(ChatJson.object(
                        "{'statusCode':0,'chatEnded':false,'messages':[7],'nextPosition':8,'userId':'u'}"));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "TOO_LONG, 204, 1, false",
        "MALFORMED, 400, 1, false",
        "OUT_OF_ORDER, 409, 1, false",
        "ALREADY_CHATTING, 240, 1, false",
        "UNAVAILABLE_SERVICE, 240, 2, true",
        "NAME_MISSING, 161, 2, true",
        "CHAT_OVER, 8201, 2, true",
        "WRONG_KEY, 8210, 2, true"
    })
    void aFailureSaysWhatAndWhetherTheChatGoesOn(ChatFault fault, int code, int statusCode, boolean chatEnded) {
        assertThat(Notification.failed(new ChatException(fault), "sendMessage", "7")
                        .json())
                .as("%s", fault)
                .isEqualTo(ChatJson.object("{'statusCode':" + statusCode + ",'chatEnded':" + chatEnded
                        + ",'errors':[{'code':" + code + ",'description':'" + fault.description()
                        + "','operation':'sendMessage','id':'7'}]}"));
    }

    @ParameterizedTest
    @EnumSource(ChatFault.class)
    void withoutAChatThereIsNoneAfterAFailure(ChatFault fault) {
        assertThat(new ChatException(fault).atStart().endsChat())
                .as("requestChat refused with %s", fault)
                .isEqualTo(fault != ChatFault.ALREADY_CHATTING);
    }

    @Test
    void whatWasThrownIsNotTold() {
        ChatException away = ChatException.of(new CompletionException(new StoreException("redis://secret", null)));
        ChatException inner = ChatException.of(new IllegalStateException("a secret"));

        assertThat(away.fault()).as("the store is away").isEqualTo(ChatFault.UNAVAILABLE);
        assertThat(inner.fault()).as("a fault of ours").isEqualTo(ChatFault.INTERNAL);
        assertThat(away.getMessage() + inner.getMessage()).as("descriptions").doesNotContain("secret");
    }
}
