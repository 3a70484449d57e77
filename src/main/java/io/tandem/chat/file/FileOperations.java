package io.tandem.chat.file;

import io.tandem.chat.session.Binder;
import io.tandem.chat.session.Chat;
import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.chat.wire.Notification;
import io.tandem.contact.attachment.Attachment;
import io.tandem.contact.attachment.Attachments;
import io.tandem.contact.attachment.Transfer;
import io.tandem.contact.model.Contact;
import io.tandem.contact.service.ContactService;
import io.tandem.json.JsonParts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletionStage;

/** Carries out the operations of the side channel (spec 11.8), for whoever has the key of a chat that goes on. */
@ApplicationScoped
class FileOperations {

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Binder binder;

    @Inject
    private ContactService contacts;

    @Inject
    private Attachments attachments;

    private FileUploads uploads;

    @PostConstruct
    void prepare() {
        uploads = new FileUploads(attachments, contacts, workers);
    }

    /**
     * Carries one out.
     *
     * @param transfer what the request and its answer are counted in
     * @throws ChatException if the form is not as the operation wants it
     */
    CompletionStage<FileResult> carryOut(FileForm form, Transfer transfer) {
        return switch (form.operation()) {
            case "fileGetLimits" -> live(form, transfer).thenApplyAsync(this::limits, workers);
            case "fileUpload" -> upload(form, transfer);
            case "fileDownload" -> download(form, transfer);
            default -> throw new ChatException(ChatFault.MALFORMED, "There is no such operation.");
        };
    }

    private FileResult limits(Contact contact) {
        JsonObject limits = FileLimits.json(attachments.limits(), attachments.usage(contact.id()));
        return new FileResult.Told(Notification.ok(false)
                .with(
                        "messages",
                        JsonParts.array()
                                .add(JsonParts.object().add("userData", limits))
                                .build())
                .json());
    }

    private CompletionStage<FileResult> upload(FileForm form, Transfer transfer) {
        FileForm.SentFile file = form.file().orElseThrow(() -> missing("file"));
        return live(form, transfer)
                .thenCompose(contact -> uploads.upload(contact, file))
                .thenApply(FileOperations::uploaded);
    }

    private static FileResult uploaded(Attachment kept) {
        JsonObject id = JsonParts.object().add("file-id", kept.id()).build();
        return new FileResult.Told(Notification.ok(false).with("userData", id).json());
    }

    private CompletionStage<FileResult> download(FileForm form, Transfer transfer) {
        String id = form.fileId().orElseThrow(() -> missing("fileId"));
        return live(form, transfer)
                .thenApplyAsync(
                        contact -> transfer.load(contact.id(), id)
                                .map(FileResult.Found::new)
                                .orElseThrow(() ->
                                        new ChatException(ChatFault.MALFORMED, "There is no such file in this chat.")),
                        workers);
    }

    /** The contact of the chat that the form's key proves. */
    private CompletionStage<Contact> live(FileForm form, Transfer transfer) {
        return binder.prove(form.secureKey()).thenCompose(chat -> {
            transfer.of(chat.contactId());
            return live(chat);
        });
    }

    private CompletionStage<Contact> live(Chat chat) {
        return contacts.contact(chat.customerId(), chat.contactId()).thenApply(found -> found.filter(Contact::isLive)
                .orElseThrow(() -> new ChatException(ChatFault.CHAT_OVER)));
    }

    private static ChatException missing(String part) {
        return new ChatException(ChatFault.MALFORMED, "The part " + part + " is missing.");
    }
}
