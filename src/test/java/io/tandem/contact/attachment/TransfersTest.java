package io.tandem.contact.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.config.Settings;
import io.tandem.directory.DatabaseGuard;
import io.tandem.time.ManualClock;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much of files may be under way. */
class TransfersTest {

    private static final Attachment FILE = new Attachment("x", "a.txt", "text/plain", 60);

    private final List<String> asked = new ArrayList<>();
    private final Settings settings = new Settings(name ->
            Optional.ofNullable(Map.of("tandem.attachment.max-transfer", "100").get(name)));
    private final AttachmentRecords records = (AttachmentRecords) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {AttachmentRecords.class}, (self, method, arguments) -> {
                asked.add(method.getName());
                return switch (method.getName()) {
                    case "find" -> Optional.of(FILE);
                    case "content" -> Optional.of(new byte[60]);
                    default -> throw new UnsupportedOperationException(method.getName());
                };
            });
    private final Transfers transfers = new Transfers(
            new Attachments(records, new DatabaseGuard(() -> true), settings, new ManualClock()), settings);

    @Test
    void allTogetherHaveNoMoreBytesThanAllowed() {
        Transfer first = transfers.begin();
        Transfer second = transfers.begin();

        assertThat(first.take(60)).isTrue();
        assertThat(second.take(41)).as("one too many").isFalse();
        assertThat(second.take(40)).as("what was refused does not count").isTrue();
        assertThat(first.take(1)).as("full").isFalse();

        first.end();
        first.end();
        assertThat(transfers.bytes()).as("given back, once").isEqualTo(40);
        assertThat(first.take(1)).as("it is over").isFalse();
    }

    @Test
    void oneMayHaveAsManyAsItLikesWhileNobodyElseHasAny() {
        Transfer large = transfers.begin();

        assertThat(large.take(90) && large.take(90)).as("it alone").isTrue();
        assertThat(transfers.begin().take(1)).as("another").isFalse();

        large.end();
        assertThat(transfers.begin().take(100)).as("afterwards").isTrue();
    }

    @Test
    void aContactHasNoMoreThanSoMany() {
        List<Transfer> ofOne = new ArrayList<>();
        for (int i = 0; i < Transfers.OF_CONTACT; i++) {
            ofOne.add(transfers.begin());
            ofOne.get(i).of(900);
            ofOne.get(i).of(900);
        }
        Transfer more = transfers.begin();
        assertThatThrownBy(() -> more.of(900))
                .isInstanceOfSatisfying(BusyException.class, busy -> assertThat(busy.ofContact())
                        .as("for its contact")
                        .isTrue());
        assertThatCode(() -> transfers.begin().of(901)).as("another contact's").doesNotThrowAnyException();

        more.end();
        assertThatThrownBy(() -> transfers.begin().of(900))
                .as("the end of one that was refused makes no room")
                .isInstanceOf(BusyException.class);
    }

    @Test
    void theEndOfOneMakesRoomForAnotherOfItsContact() {
        Transfer first = transfers.begin();
        first.of(900);
        for (int i = 1; i < Transfers.OF_CONTACT; i++) {
            transfers.begin().of(900);
        }
        first.end();

        assertThatCode(() -> transfers.begin().of(900)).doesNotThrowAnyException();
    }

    @Test
    void aFileIsReadOnlyIfThereIsRoom() {
        Transfer first = transfers.begin();
        assertThat(first.load(900, "x").orElseThrow().attachment()).isEqualTo(FILE);
        asked.clear();

        assertThatThrownBy(() -> transfers.begin().load(900, "x"))
                .isInstanceOfSatisfying(
                        BusyException.class,
                        busy -> assertThat(busy.ofContact()).as("for the node").isFalse());
        assertThat(asked).as("its content is not asked for").containsExactly("find");
    }
}
