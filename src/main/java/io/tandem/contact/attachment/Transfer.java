package io.tandem.contact.attachment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One file on its way between a client and where it is kept. Thread-safe. */
public final class Transfer {

    private final Transfers transfers;
    private final Attachments attachments;
    private final Set<Long> contacts = new HashSet<>();
    private long taken;
    private boolean over;

    Transfer(Transfers transfers, Attachments attachments) {
        this.transfers = transfers;
        this.attachments = attachments;
    }

    /** Whether there is room for so many bytes more; they are counted then until it ends. */
    public synchronized boolean take(int bytes) {
        if (over || !transfers.take(bytes, taken)) {
            return false;
        }
        taken += bytes;
        return true;
    }

    /**
     * It is of this contact.
     *
     * @throws BusyException if too many of the contact are under way
     */
    public synchronized void of(long contactId) {
        if (contacts.contains(contactId)) {
            return;
        }
        if (over || !transfers.enter(contactId)) {
            throw new BusyException(true);
        }
        contacts.add(contactId);
    }

    /**
     * A file of a contact with its bytes; nothing if the contact has none of that id. Blocks: call it from a worker.
     *
     * @throws BusyException if there is no room for it
     * @throws io.tandem.directory.DirectoryUnavailableException if the database does not answer
     */
    public Optional<StoredFile> load(long contactId, String id) {
        Optional<Attachment> found = attachments.find(contactId, id);
        if (found.isPresent() && !take(found.get().size())) {
            throw new BusyException(false);
        }
        return found.flatMap(
                attachment -> attachments.content(contactId, id).map(content -> new StoredFile(attachment, content)));
    }

    /** It is over. Without effect if it was already. */
    public synchronized void end() {
        over = true;
        contacts.forEach(transfers::leave);
        contacts.clear();
        transfers.giveBack(taken);
        taken = 0;
    }
}
