package io.tandem.tropo.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs from a level on, while this is open. */
public final class Records extends Handler implements AutoCloseable {

    private final Logger logger;
    private final Level before;
    private final List<LogRecord> taken = new CopyOnWriteArrayList<>();

    /** Begins to take. */
    public Records(Class<?> of, Level from) {
        this.logger = Logger.getLogger(of.getName());
        this.before = logger.getLevel();
        setLevel(from);
        logger.setLevel(from);
        logger.addHandler(this);
    }

    /** Message and thrown exception of each. */
    public List<String> taken() {
        return taken.stream()
                .map(taken -> taken.getMessage() + ": " + taken.getThrown())
                .toList();
    }

    @Override
    public void publish(LogRecord logged) {
        if (isLoggable(logged)) {
            taken.add(logged);
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
