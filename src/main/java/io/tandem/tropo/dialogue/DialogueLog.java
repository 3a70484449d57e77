package io.tandem.tropo.dialogue;

import io.tandem.config.Settings;
import io.tandem.time.Alarms;
import io.tandem.tropo.TropoSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps in the database what sessions and their applications say to each other, as it happens, for the applications' developers.
 * Nothing here blocks. While the database cannot be reached, it is tried again; {@value #ROOM} characters may wait for it, and
 * those beyond take the place of the oldest, which the log says with a count.
 *
 * <p>Nothing secret gets into the tables, and each has its guard:
 * <ul>
 *   <li>tokens, passwords, user names and the like in what was posted and answered: {@link Masking}, which this log has done to
 *       every such text, whether or not whoever gave it did so before;
 *   <li>user names, passwords and secret parameters in URLs: this log, in every text and detail; details that are named like
 *       something secret: this log;
 *   <li>cookies, signatures and other headers of requests: whoever calls. They are in no body, and this log is not given them;
 *   <li>what an application does not want logged: whoever calls, by {@link Masking} for what is posted and answered, and
 *       by giving nothing or a mask of what was said and heard. Only the session knows what the application wants.
 * </ul>
 */
@ApplicationScoped
public class DialogueLog {

    private static final int ROOM = 16 * 1024 * 1024;

    /** What is longer could take up the room alone; no document may be as long. */
    static final int LONGEST = 2 * 1024 * 1024;

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Dialogues dialogues;

    @Inject
    private Alarms alarms;

    @Inject
    private Settings settings;

    private final AtomicLong lastIndex = new AtomicLong();
    private DialogueQueue queue;

    @PostConstruct
    void open() {
        open(workers, ROOM);
    }

    void open(Executor executor, int room) {
        Cleaning cleaning = new Cleaning(settings.get(TropoSettings.DIALOGUE_MAX_TEXT));
        queue = new DialogueQueue(
                changes -> dialogues.write(changes.stream().map(cleaning::clean).toList()), executor, alarms, room);
    }

    /** A session began: to be told before anything else of it, once. */
    public void started(DialogueSession session) {
        queue.add(new DialogueChange.Started(session));
    }

    /** Something happened in a session. Entries of a session are kept in the order of their times, and of the calls. */
    public void entry(String sessionId, DialogueEntry entry) {
        queue.add(new DialogueChange.Added(sessionId, index(entry.at()), bounded(entry)));
    }

    /**
     * A session ended. What comes later is kept all the same.
     *
     * @param ending how, in a word
     */
    public void ended(String sessionId, String ending, Instant at) {
        queue.add(new DialogueChange.Ended(sessionId, ending, at));
    }

    /** Made of the time, so that entries of several nodes are in order too; never the same twice. */
    private long index(Instant at) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return lastIndex.updateAndGet(last -> Math.max(last + 1, micros));
    }

    private static DialogueEntry bounded(DialogueEntry entry) {
        return entry.text().length() <= LONGEST
                ? entry
                : new DialogueEntry(
                        entry.at(), entry.kind(), Masking.notShown(entry.text(), "too long"), entry.details());
    }
}
