package io.tandem.chat.file;

import io.tandem.chat.wire.ChatException;
import io.tandem.contact.Outcome;
import io.tandem.contact.attachment.Attachment;
import io.tandem.contact.attachment.Attachments;
import io.tandem.contact.attachment.NewAttachment;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Party;
import io.tandem.contact.service.ContactService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts visitors' files into their chats: first the file is kept, then the chat is told of it. */
final class FileUploads {

    private static final Logger LOG = Logger.getLogger(FileUploads.class.getName());

    private final Attachments attachments;
    private final ContactService contacts;
    private final Executor workers;

    /** @param workers wait for the database */
    FileUploads(Attachments attachments, ContactService contacts, Executor workers) {
        this.attachments = attachments;
        this.contacts = contacts;
        this.workers = workers;
    }

    /** Puts a file into the chat of a contact. If the chat cannot be told of it, it is not kept. */
    CompletionStage<Attachment> upload(Contact contact, FileForm.SentFile file) {
        NewAttachment sent = new NewAttachment(
                file.name(), file.type(), file.content(), contact.caller().map(Party::leg));
        long customerId = contact.origin().customerId();
        return CompletableFuture.supplyAsync(() -> attachments.add(customerId, contact.id(), sent), workers)
                .thenCompose(kept -> tell(customerId, contact.id(), kept)
                        .exceptionallyCompose(failure -> failed(customerId, contact.id(), kept, failure)));
    }

    private CompletionStage<Attachment> tell(long customerId, long contactId, Attachment kept) {
        Item item = Item.file(kept.id(), kept.name(), kept.size(), kept.type());
        return contacts.execute(customerId, at -> new WriteAsCaller(contactId, item, at))
                .thenApply(outcome -> {
                    if (outcome instanceof Outcome.Refused refused) {
                        throw ChatException.of(refused.refusal());
                    }
                    return kept;
                });
    }

    private CompletionStage<Attachment> failed(long customerId, long contactId, Attachment kept, Throwable failure) {
        return takeBack(customerId, contactId, kept).handle((told, unknown) -> {
            if (unknown != null) {
                LOG.log(Level.WARNING, "A file of contact {0} may be kept though nobody knows it", contactId);
            } else if (told) {
                return kept;
            }
            throw FileFaults.of(failure);
        });
    }

    /** Removes a file, unless the chat was told of it all the same, which the failure of a store may hide: then true. */
    private CompletionStage<Boolean> takeBack(long customerId, long contactId, Attachment kept) {
        return contacts.contact(customerId, contactId)
                .thenApplyAsync(
                        contact -> {
                            boolean told = contact.filter(found -> mentions(found, kept))
                                    .isPresent();
                            if (!told) {
                                attachments.remove(contactId, kept.id());
                            }
                            return told;
                        },
                        workers);
    }

    private static boolean mentions(Contact contact, Attachment file) {
        return contact.journal().entries().stream()
                .anyMatch(entry -> file.id().equals(entry.details().get(JournalEntry.FILE_ID)));
    }
}
