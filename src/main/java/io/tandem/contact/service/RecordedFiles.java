package io.tandem.contact.service;

import java.nio.file.Path;
import java.util.Optional;

/** Finds what the switch of this node has recorded. */
public interface RecordedFiles {

    /**
     * A recording or capture that is over, by its name. Looks at the file system, and may wait some seconds for a
     * recording that the switch was just told to stop: for worker threads only.
     *
     * @return a file that may be read; empty if there is none of that name here, or it goes on
     */
    Optional<Path> file(String name);

    /** Name of the recording of a whole contact, whether or not there is one. */
    String ofContact(long contactId);
}
