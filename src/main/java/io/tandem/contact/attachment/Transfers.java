package io.tandem.contact.attachment;

import io.tandem.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/**
 * The files that come and go on this node, each of which is in memory while it does, as long as its client likes: bounds how
 * many bytes they have together, and how many are of one contact.
 */
@ApplicationScoped
public class Transfers {

    /** Transfers of one contact at a time; browsers begin six at most. */
    static final int OF_CONTACT = 10;

    private final Map<Long, Integer> ofContacts = new HashMap<>();
    private Attachments attachments;
    private int most;
    private long bytes;

    /** For the container's proxy. */
    Transfers() {}

    @Inject
    public Transfers(Attachments attachments, Settings settings) {
        this.attachments = attachments;
        this.most = settings.get(AttachmentSettings.MAX_TRANSFER);
    }

    /** Begins a transfer, which must be ended. */
    public Transfer begin() {
        return new Transfer(this, attachments);
    }

    /** Bytes that are under way now. */
    public synchronized long bytes() {
        return bytes;
    }

    /** @param own what the transfer has already; if nobody else has any, it may have as many as it likes */
    synchronized boolean take(long more, long own) {
        if (bytes > own && bytes + more > most) {
            return false;
        }
        bytes += more;
        return true;
    }

    /** Whether one more of a contact may begin; if so, it must leave. */
    synchronized boolean enter(long contactId) {
        boolean room = ofContacts.getOrDefault(contactId, 0) < OF_CONTACT;
        if (room) {
            ofContacts.merge(contactId, 1, Integer::sum);
        }
        return room;
    }

    synchronized void leave(long contactId) {
        ofContacts.computeIfPresent(contactId, (id, count) -> count == 1 ? null : count - 1);
    }

    synchronized void giveBack(long taken) {
        bytes -= taken;
    }
}
