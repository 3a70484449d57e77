package io.tandem.store.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Threads for what is not done on those of connections. If there are none left, it is done there all the same: late is worse. */
final class Workers implements Executor {

    private static final Logger LOG = Logger.getLogger(Workers.class.getName());

    private final Executor executor;
    private final AtomicBoolean refused = new AtomicBoolean();

    Workers(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(task);
            refused.set(false);
        } catch (RejectedExecutionException full) {
            if (refused.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "The executor takes no more work: threads of Redis connections do it", full);
            }
            task.run();
        }
    }
}
