package io.tandem.contact.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.config.Settings;
import io.tandem.contact.model.LegId;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.time.ManualClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {

    private static final byte[] CONTENT = {1, 2, 3};

    private final List<Upload> kept = new ArrayList<>();
    private AttachmentUsage usage = AttachmentUsage.NONE;
    private RuntimeException failure;
    private int failures;
    private int asked;
    private final AttachmentRecords records = new AttachmentRecords() {
        @Override
        public Optional<AttachmentRefusal> add(
                Upload upload, Function<AttachmentUsage, Optional<AttachmentRefusal>> check) {
            fail();
            Optional<AttachmentRefusal> refusal = check.apply(usage);
            if (refusal.isEmpty()) {
                kept.add(upload);
            }
            return refusal;
        }

        @Override
        public Optional<Attachment> find(long contactId, String id) {
            fail();
            return kept.stream().map(Upload::attachment).findFirst();
        }

        @Override
        public Optional<byte[]> content(long contactId, String id) {
            fail();
            return kept.stream().map(Upload::content).findFirst();
        }

        @Override
        public boolean remove(long contactId, String id) {
            fail();
            return kept.removeIf(upload -> upload.attachment().id().equals(id));
        }

        @Override
        public AttachmentUsage usage(long contactId) {
            fail();
            return usage;
        }

        private void fail() {
            asked++;
            if (failures-- > 0) {
                throw failure;
            }
        }
    };
    private final ManualClock clock = new ManualClock();
    private final Attachments attachments = new Attachments(
            records,
            new DatabaseGuard(() -> true),
            new Settings(name ->
                    Optional.ofNullable(Map.of("tandem.attachment.max-files", "2", "tandem.attachment.max-size", "10")
                            .get(name))),
            clock);

    private void fail(int times, String state) {
        failures = times;
        failure = new IllegalStateException(new SQLException("scripted", state));
    }

    private Attachment add(String name, String type) {
        return attachments.add(300, 900, new NewAttachment(name, type, CONTENT));
    }

    @Test
    void keepsAFileUnderACleanNameAndAnIdThatNobodyCanGuess() {
        LegId uploader = new LegId(900, 1);
        Attachment first = attachments.add(
                300, 900, new NewAttachment("C:\\plan.pdf", "Application/PDF", CONTENT, Optional.of(uploader)));
        Attachment second = add("plan.pdf", "application/pdf");

        assertThat(first).isEqualTo(new Attachment(first.id(), "plan.pdf", "application/pdf", 3));
        assertThat(first.id()).as("192 bits").matches("[A-Za-z0-9_-]{32}").isNotEqualTo(second.id());
        assertThat(kept.get(0)).isEqualTo(new Upload(300, 900, first, Optional.of(uploader), clock.instant(), CONTENT));
        assertThat(attachments.find(900, first.id())).contains(first);
        assertThat(attachments.content(900, first.id())).contains(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, text/plain",
        "' TEXT/Plain ; charset=utf-8', text/plain",
        "image/svg+xml, image/svg+xml",
        "'', application/octet-stream",
        "text, application/octet-stream",
        "'text/plain\r\nX: y', application/octet-stream",
        "'text/<b>', application/octet-stream"
    })
    void whatIsNoMediaTypeIsNotRepeated(String given, String kept) {
        assertThat(add("plan.pdf", given).type()).isEqualTo(kept);
    }

    @Test
    void refusesWithoutTheDatabaseWhatNoContactMayHave() {
        assertThatThrownBy(() -> add("plan.exe", "text/plain"))
                .isInstanceOfSatisfying(AttachmentRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(AttachmentRefusal.TYPE));
        assertThatThrownBy(() -> attachments.add(300, 900, new NewAttachment("a.pdf", "", new byte[11])))
                .isInstanceOfSatisfying(AttachmentRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(AttachmentRefusal.TOO_LARGE));
        assertThat(asked).as("questions to the database").isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, 6, TOO_MANY", "1, 20971518, TOTAL"})
    void refusesWhatIsTooMuchForTheContact(int files, long bytes, AttachmentRefusal refusal) {
        usage = new AttachmentUsage(files, bytes);

        assertThatThrownBy(() -> add("plan.pdf", ""))
                .isInstanceOfSatisfying(AttachmentRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
        assertThat(kept).isEmpty();
        assertThat(attachments.usage(900)).isEqualTo(usage);
    }

    @Test
    void removesAFile() {
        Attachment file = add("plan.pdf", "");

        assertThat(attachments.remove(900, file.id())).isTrue();
        assertThat(kept).isEmpty();
        assertThat(attachments.remove(900, file.id())).as("a second time").isFalse();
    }

    @Test
    void triesAgainWhenAnotherFirstFileWasFaster() {
        fail(1, "23505");
        add("plan.pdf", "");

        assertThat(kept).hasSize(1);
    }

    @Test
    void doesNotTryForEver() {
        fail(2, "23505");

        assertThatThrownBy(() -> add("plan.pdf", "")).isInstanceOf(DirectoryException.class);
    }

    @Test
    void tellsWhenTheDatabaseDoesNotAnswer() {
        fail(1, "08006");
        assertThatThrownBy(() -> add("plan.pdf", "")).isInstanceOf(DirectoryUnavailableException.class);
        fail(1, "08006");
        assertThatThrownBy(() -> attachments.find(900, "x")).isInstanceOf(DirectoryUnavailableException.class);
        fail(1, "08006");
        assertThatThrownBy(() -> attachments.content(900, "x")).isInstanceOf(DirectoryUnavailableException.class);
        fail(1, "08006");
        assertThatThrownBy(() -> attachments.remove(900, "x")).isInstanceOf(DirectoryUnavailableException.class);
        fail(1, "08006");
        assertThatThrownBy(() -> attachments.usage(900)).isInstanceOf(DirectoryUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "../x", "x y", "01234567890123456789012345678901234567890"})
    void whatIsNoIdIsNotLookedFor(String id) {
        add("plan.pdf", "");
        asked = 0;

        assertThat(attachments.find(900, id)).isEmpty();
        assertThat(attachments.content(900, id)).isEmpty();
        assertThat(attachments.remove(900, id)).isFalse();
        assertThat(asked).as("questions to the database").isZero();
    }

    @Test
    void showsItsLimits() {
        assertThat(attachments.limits().maxFiles()).isEqualTo(2);
    }
}
