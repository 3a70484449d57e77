package io.tandem.contact.persistence;

import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;

/** Writes what other nodes may be writing too, for whom a constraint sees to it that it is there once. */
public final class SharedWrite {

    /** How often nodes may be in each other's way; whoever loses finds more of the same written each time. */
    private static final int ATTEMPTS = 20;

    private SharedWrite() {}

    /**
     * Writes, again as often as another node was faster. Blocks.
     *
     * @param write leaves out what is there already; a transaction of its own each time
     * @throws DirectoryException if others were faster again and again; nothing was written
     * @throws DirectoryUnavailableException if the database does not answer
     */
    public static void run(DatabaseGuard guard, Runnable write) {
        for (int left = ATTEMPTS - 1; !written(guard, write, left == 0); left--) {
            // Another node was writing some of the same, with the same content.
        }
    }

    private static boolean written(DatabaseGuard guard, Runnable write, boolean last) {
        try {
            guard.call(() -> {
                write.run();
                return null;
            });
            return true;
        } catch (DirectoryException twice) {
            if (last) {
                throw twice;
            }
            return false;
        }
    }
}
