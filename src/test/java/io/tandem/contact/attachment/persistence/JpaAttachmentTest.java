package io.tandem.contact.attachment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.contact.attachment.Attachment;
import io.tandem.contact.attachment.AttachmentRecords;
import io.tandem.contact.attachment.AttachmentRefusal;
import io.tandem.contact.attachment.AttachmentRefusedException;
import io.tandem.contact.attachment.AttachmentUsage;
import io.tandem.contact.attachment.Attachments;
import io.tandem.contact.attachment.NewAttachment;
import io.tandem.contact.attachment.Upload;
import io.tandem.contact.model.LegId;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.TestDatabase;
import io.tandem.directory.persistence.TestPersistence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JpaAttachmentTest {

    private static final Instant CREATED = Instant.parse("2026-10-25T00:30:00.123456Z");

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

    /** Each call in a transaction of its own, as in the server. */
    private final AttachmentRecords records = new AttachmentRecords() {
        @Override
        public Optional<AttachmentRefusal> add(
                Upload upload, Function<AttachmentUsage, Optional<AttachmentRefusal>> check) {
            return inTransaction(records -> records.add(upload, check));
        }

        @Override
        public Optional<Attachment> find(long contactId, String id) {
            return inTransaction(records -> records.find(contactId, id));
        }

        @Override
        public Optional<byte[]> content(long contactId, String id) {
            return inTransaction(records -> records.content(contactId, id));
        }

        @Override
        public boolean remove(long contactId, String id) {
            return inTransaction(records -> records.remove(contactId, id));
        }

        @Override
        public AttachmentUsage usage(long contactId) {
            return inTransaction(records -> records.usage(contactId));
        }
    };

    private <T> T inTransaction(Function<AttachmentRecords, T> work) {
        return persistence.inTransaction(entities -> work.apply(new JpaAttachmentRecords(entities)));
    }

    private static Upload upload(long contactId, String id, byte[] content) {
        return new Upload(
                300,
                contactId,
                new Attachment(id, "grüße 😀.pdf", "application/pdf", content.length),
                Optional.of(new LegId(contactId, 2)),
                CREATED,
                content);
    }

    private Optional<AttachmentRefusal> add(long contactId, String id, byte[] content) {
        return records.add(upload(contactId, id, content), used -> Optional.empty());
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void readsWhatWasWrittenHoweverLarge() {
        int part = JpaAttachmentRecords.PART;
        for (int size : new int[] {0, 1, part - 1, part, part + 1, 10 * part + 7}) {
            byte[] content = bytes(size);
            Upload upload = upload(900, "file" + size, content);
            assertThat(records.add(upload, used -> Optional.empty())).isEmpty();

            assertThat(records.find(900, "file" + size)).contains(upload.attachment());
            assertThat(records.content(900, "file" + size).orElseThrow())
                    .as("content of %s bytes", size)
                    .isEqualTo(content);
        }
    }

    @Test
    void aFileOfNoPartyIsKept() {
        Attachment attachment = new Attachment("x", "a.txt", "text/plain", 1);
        records.add(new Upload(300, 900, attachment, Optional.empty(), CREATED, bytes(1)), used -> Optional.empty());

        assertThat(records.find(900, "x")).contains(attachment);
    }

    @Test
    void aFileIsFoundByItsOwnContactOnly() {
        add(900, "x", bytes(3));

        assertThat(records.find(901, "x")).isEmpty();
        assertThat(records.content(901, "x")).isEmpty();
        assertThat(records.find(900, "y")).isEmpty();
        assertThat(records.content(900, "y")).isEmpty();
    }

    @Test
    void countsWhatEachContactHas() {
        add(900, "a", bytes(3));
        add(900, "b", bytes(4));
        add(901, "c", bytes(5));

        assertThat(records.usage(900)).isEqualTo(new AttachmentUsage(2, 7));
        assertThat(records.usage(901)).isEqualTo(new AttachmentUsage(1, 5));
        assertThat(records.usage(902)).isEqualTo(AttachmentUsage.NONE);
    }

    @Test
    void whatIsRemovedIsAsIfItHadNeverBeen() {
        add(900, "a", bytes(JpaAttachmentRecords.PART + 1));
        add(900, "b", bytes(4));

        assertThat(records.remove(901, "a")).as("another contact's").isFalse();
        assertThat(records.remove(900, "c")).as("unknown").isFalse();
        assertThat(records.remove(900, "a")).isTrue();

        assertThat(records.find(900, "a")).isEmpty();
        assertThat(records.content(900, "b").orElseThrow()).as("the other").isEqualTo(bytes(4));
        assertThat(records.usage(900)).isEqualTo(new AttachmentUsage(1, 4));
        add(900, "a", bytes(2));
        assertThat(records.content(900, "a").orElseThrow())
                .as("parts of the old")
                .isEqualTo(bytes(2));
    }

    @Test
    void theCheckKnowsWhatThereIsAndDecides() {
        add(900, "a", bytes(3));
        Optional<AttachmentRefusal> refusal = records.add(upload(900, "b", bytes(4)), used -> {
            assertThat(used).isEqualTo(new AttachmentUsage(1, 3));
            return Optional.of(AttachmentRefusal.TOTAL);
        });

        assertThat(refusal).contains(AttachmentRefusal.TOTAL);
        assertThat(records.find(900, "b")).as("what was refused").isEmpty();
        assertThat(records.usage(900)).isEqualTo(new AttachmentUsage(1, 3));
    }

    @Test
    void manyAtOnceNeverExceedTheLimits() {
        Attachments attachments = new Attachments(
                records,
                new DatabaseGuard(() -> true),
                new Settings(name -> Optional.ofNullable(
                        Map.of("tandem.attachment.max-files", "3").get(name))),
                Clock.systemUTC());
        int uploaders = 8;
        CyclicBarrier together = new CyclicBarrier(uploaders);
        AtomicInteger refused = new AtomicInteger();
        CompletableFuture<?>[] uploads = IntStream.range(0, uploaders)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> {
                            await(together);
                            try {
                                attachments.add(300, 900, new NewAttachment("a.txt", "text/plain", bytes(10)));
                            } catch (AttachmentRefusedException full) {
                                assertThat(full.refusal()).isEqualTo(AttachmentRefusal.TOO_MANY);
                                refused.incrementAndGet();
                            }
                        },
                        work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(uploads).join();

        assertThat(records.usage(900)).isEqualTo(new AttachmentUsage(3, 30));
        assertThat(refused).as("refused").hasValue(uploaders - 3);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
