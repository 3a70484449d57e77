package io.tandem.directory;

import io.tandem.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a committed change count: this node's cache forgets the old record at once, and the other nodes are told. */
@ApplicationScoped
public class ChangeAnnouncer {

    private static final Logger LOG = Logger.getLogger(ChangeAnnouncer.class.getName());

    private Directory directory;
    private Store store;

    /** For the container's proxy. */
    ChangeAnnouncer() {}

    @Inject
    ChangeAnnouncer(Directory directory, Store store) {
        this.directory = directory;
        this.store = store;
    }

    /** Announces a change that is committed. Does not block, and does not fail when the other nodes cannot be told. */
    public void announce(DirectoryChanged change) {
        directory.forget(change);
        store.update("directory", workspace -> {
                    workspace.publish(Directory.CHANGES, change);
                    return null;
                })
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.log(
                                Level.WARNING,
                                "Other nodes were not told of {0} and may use the old record until it expires: {1}",
                                new Object[] {change, DatabaseGuard.rootOf(failure)});
                    }
                });
    }
}
