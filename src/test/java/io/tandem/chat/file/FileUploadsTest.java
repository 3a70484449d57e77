package io.tandem.chat.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.config.Settings;
import io.tandem.contact.Outcome;
import io.tandem.contact.attachment.Attachment;
import io.tandem.contact.attachment.AttachmentRecords;
import io.tandem.contact.attachment.Attachments;
import io.tandem.contact.attachment.Upload;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Refusal;
import io.tandem.contact.service.ContactService;
import io.tandem.directory.DatabaseGuard;
import io.tandem.store.StoreException;
import io.tandem.time.ManualClock;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is in a chat and known there, or neither. */
class FileUploadsTest {

    private static final FileForm.SentFile PLAN = new FileForm.SentFile("plan.pdf", "application/pdf", new byte[] {1});
    private static final Instant NOON = Instant.parse("2026-10-25T12:00:00Z");

    private final List<String> kept = new ArrayList<>();
    private final List<Item> told = new ArrayList<>();
    private Contact contact = Contact.begin(
            900,
            new Origin(300, Medium.CHAT, Direction.INBOUND, "Pat", "x", "x", "x", Map.of(), Map.of(), NOON),
            ContactState.CONNECTED,
            Recording.none(false, false),
            NOON);
    private Optional<Refusal.Code> refusal = Optional.empty();
    private boolean answerLost;
    private boolean away;

    private final ContactService contacts = new ContactService() {
        @Override
        public CompletionStage<Outcome> execute(long customerId, Function<Instant, Command> command) {
            if (away) {
                return failed();
            }
            if (refusal.isPresent()) {
                return CompletableFuture.completedStage(new Outcome.Refused(new Refusal(refusal.get(), "scripted")));
            }
            Item item = ((WriteAsCaller) command.apply(NOON)).item();
            told.add(item);
            contact = contact.noting(journal -> journal.note(Optional.empty(), "Pat", item, NOON));
            return answerLost ? failed() : CompletableFuture.completedStage(new Outcome.Done(List.of()));
        }

        @Override
        public CompletionStage<Optional<Contact>> contact(long customerId, long id) {
            return away ? failed() : CompletableFuture.completedStage(Optional.of(contact));
        }
    };

    private final AttachmentRecords records = (AttachmentRecords) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {AttachmentRecords.class}, (self, method, arguments) -> {
                switch (method.getName()) {
                    case "add" -> kept.add(((Upload) arguments[0]).attachment().id());
                    case "remove" -> {
                        return kept.remove((String) arguments[1]);
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                }
                return Optional.empty();
            });

    private final FileUploads uploads = new FileUploads(
            new Attachments(
                    records, new DatabaseGuard(() -> true), new Settings(name -> Optional.empty()), new ManualClock()),
            contacts,
            Runnable::run);

    @Test
    void aFileIsKeptAndTold() {
        Attachment file = upload();

        assertThat(kept).containsExactly(file.id());
        assertThat(told).containsExactly(Item.file(file.id(), "plan.pdf", 1, "application/pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_STATE, CHAT_OVER",
        "NO_CALLER, CHAT_OVER",
        "UNKNOWN_CONTACT, CHAT_OVER",
        "TOO_MANY_MESSAGES, FULL"
    })
    void whatTheChatDoesNotTakeIsNotKept(Refusal.Code code, ChatFault expected) {
        refusal = Optional.of(code);

        assertThat(failure()).isEqualTo(expected);
        assertThat(kept).as("files").isEmpty();
    }

    @Test
    void whatTheChatWasToldIsKeptEvenIfTheAnswerWasLost() {
        answerLost = true;

        assertThat(kept).containsExactly(upload().id());
    }

    @Test
    void whatIsNotKnownToBeUntoldIsKeptToo() {
        away = true;

        assertThat(failure()).isEqualTo(ChatFault.UNAVAILABLE);
        assertThat(kept).as("nobody can say whether the chat points to it").hasSize(1);
    }

    private Attachment upload() {
        return uploads.upload(contact, PLAN).toCompletableFuture().join();
    }

    private ChatFault failure() {
        try {
            throw new AssertionError("uploaded: " + upload());
        } catch (CompletionException failed) {
            return ((ChatException) failed.getCause()).fault();
        }
    }

    private static <T> CompletionStage<T> failed() {
        return CompletableFuture.failedStage(new StoreException("scripted", null));
    }
}
