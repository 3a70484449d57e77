package io.tandem.telephony.loopback;

import io.tandem.contact.service.RecordedFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the loopback has recorded, in a folder that all nodes share; the node that carries the calls may be writing there. */
public final class LoopbackFiles implements RecordedFiles {

    private final LoopbackSwitch loopback;
    private final RecordingFolder folder;
    private final Switchboard switchboard;

    LoopbackFiles(LoopbackSwitch loopback, Switchboard switchboard) {
        this.loopback = loopback;
        this.folder = loopback.recordedFiles();
        this.switchboard = switchboard;
    }

    /** Waits a little for a recording that goes on: whoever had it stopped may ask before the switch has done so. */
    @Override
    public Optional<Path> file(String name) {
        if (loopback.inCharge()) {
            return folder.file(name);
        }
        return RecordingFolder.isName(name) && isWritten(name) ? folder.find(name) : Optional.empty();
    }

    @Override
    public String ofContact(long contactId) {
        return folder.ofContact(contactId);
    }

    /** If nobody can say, nobody writes. */
    private boolean isWritten(String name) {
        try {
            return switchboard
                    .isWritten(name)
                    .toCompletableFuture()
                    .get(2 * Colleagues.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException nobodyKnows) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
