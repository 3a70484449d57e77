package io.tandem.contact.text.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.model.Conversation;
import io.tandem.contact.text.NewText;
import io.tandem.contact.text.TextMessage;
import io.tandem.contact.text.TextRecords;
import io.tandem.contact.text.Texts;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.TestDatabase;
import io.tandem.directory.persistence.TestPersistence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JpaTextTest {

    private static final Instant AT = Instant.parse("2026-10-25T00:30:00.123456Z");
    private static final Conversation LINE = new Conversation("01632 960020", "07700 900123", "SMS");

    @Parameter
    private TestDatabase database;

    private TestPersistence persistence;

    @BeforeEach
    void open() {
        persistence = new TestPersistence(database);
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void readsWhatWasWritten() {
        add(inContact(300, 900, 4, "\"Grüße\" \n \uD83D\uDE42"), alone(300, "Your taxi is here"));

        assertThat(list(300, 0, 10))
                .containsExactly(
                        new TextMessage(
                                1,
                                Optional.of(900L),
                                "01632 960020",
                                "07700 900123",
                                "SMS",
                                "\"Grüße\" \n \uD83D\uDE42",
                                AT),
                        new TextMessage(
                                2, Optional.empty(), "01632 960020", "07700 900123", "SMS", "Your taxi is here", AT));
    }

    @Test
    void splitsWhatIsTooLongAndLeavesOutWhatIsEmpty() {
        add(inContact(300, 900, 4, "x".repeat(1_600) + "a\0b\ud83d"), alone(300, ""), alone(300, "end"));

        assertThat(list(300, 0, 10))
                .extracting(TextMessage::text)
                .as("NUL and half a character are no text")
                .containsExactly("x".repeat(1_600), "ab?", "end");
    }

    @Test
    void countsForEachCustomerAndShowsEachTheirOwn() {
        add(alone(301, "one"), alone(300, "two"), alone(301, "three"));

        assertThat(ids(list(300, 0, 10))).containsExactly(1L);
        assertThat(ids(list(301, 0, 10))).containsExactly(1L, 2L);
        assertThat(list(302, 0, 10)).as("of no customer").isEmpty();
    }

    @Test
    void readsOnAfterAnId() {
        add(alone(300, "1"), alone(300, "2"), alone(300, "3"));

        assertThat(ids(list(300, 0, 2))).containsExactly(1L, 2L);
        assertThat(ids(list(300, 2, 2))).containsExactly(3L);
        assertThat(list(300, 3, 2)).as("nothing new").isEmpty();
    }

    @Test
    void addsWhatWasWrittenInAContactOnce() {
        add(inContact(300, 900, 4, "one"), inContact(300, 900, 4, "one"), inContact(300, 900, 5, "two"));
        add(inContact(300, 900, 5, "two"), inContact(300, 901, 5, "three"));

        assertThat(list(300, 0, 10)).extracting(TextMessage::text).containsExactly("one", "two", "three");
    }

    @Test
    void severalNodesMayAddTheSameTexts() {
        int nodes = 3;
        CyclicBarrier together = new CyclicBarrier(nodes);
        CompletableFuture<?>[] writers = IntStream.range(0, nodes)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> {
                            await(together);
                            for (int index = 1; index <= 50; index++) {
                                texts().add(List.of(
                                        inContact(301, 901, index, "b" + index),
                                        inContact(300, 900, index, "a" + index)));
                            }
                        },
                        work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        assertThat(ids(list(300, 0, 300))).isEqualTo(upTo(50));
        assertThat(list(301, 0, 300))
                .extracting(TextMessage::text)
                .isEqualTo(upTo(50).stream().map(index -> "b" + index).toList());
    }

    @Test
    void whoReadsWhileOthersWriteMissesNothing() {
        CompletableFuture<?>[] writers = IntStream.range(0, 3)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 40).forEach(index -> texts().add(List.of(alone(300, "x")))),
                        work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(writers);
        List<Long> seen = new ArrayList<>();
        boolean last;
        do {
            last = all.isDone();
            seen.addAll(ids(list(300, seen.isEmpty() ? 0 : seen.get(seen.size() - 1), 1_000)));
        } while (!last);
        all.join();

        assertThat(seen).as("each id once, without gaps").isEqualTo(upTo(120));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<Long> ids(List<TextMessage> texts) {
        return texts.stream().map(TextMessage::id).toList();
    }

    private static NewText inContact(long customerId, long contactId, int index, String text) {
        return new NewText(customerId, Optional.of(new NewText.Place(contactId, index)), LINE, text, AT);
    }

    private static NewText alone(long customerId, String text) {
        return new NewText(customerId, Optional.empty(), LINE, text, AT);
    }

    private <T> T inTransaction(Function<TextRecords, T> work) {
        return persistence.inTransaction(entities -> work.apply(new JpaTextRecords(entities)));
    }

    private void add(NewText... texts) {
        inTransaction(records -> {
            records.add(List.of(texts));
            return null;
        });
    }

    private List<TextMessage> list(long customerId, long after, int limit) {
        return inTransaction(records -> records.list(customerId, after, limit));
    }

    /** Each call in a transaction of its own, as in the server. */
    private Texts texts() {
        return new Texts(
                new TextRecords() {
                    @Override
                    public void add(List<NewText> texts) {
                        JpaTextTest.this.add(texts.toArray(NewText[]::new));
                    }

                    @Override
                    public List<TextMessage> list(long customerId, long after, int limit) {
                        return JpaTextTest.this.list(customerId, after, limit);
                    }
                },
                new DatabaseGuard(() -> true));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
