package io.tandem.tropo.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Takes the lines of a class's log. */
final class LogLines extends Handler implements AutoCloseable {

    private final Logger log;
    private final List<String> lines = new ArrayList<>();

    LogLines(Class<?> type) {
        log = Logger.getLogger(type.getName());
        log.addHandler(this);
        log.setUseParentHandlers(false);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(entry.getLevel() + ": " + entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        log.removeHandler(this);
        log.setUseParentHandlers(true);
    }
}
