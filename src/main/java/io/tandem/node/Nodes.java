package io.tandem.node;

import io.tandem.config.Settings;
import io.tandem.store.Key;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import io.tandem.store.selection.StoreSettings;
import io.tandem.time.Alarms;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The nodes that share the Store. Each writes a heartbeat into it; who does so no more is gone, whatever the reason, and comes
 * back under another name. What hangs on a node's life is decided in one update of the Store, so all nodes agree in the end; for
 * moments around a change they may see different things. Whoever acts on it must do no harm twice, or have its updates guarded by
 * the state they touch.
 */
@ApplicationScoped
public class Nodes {

    /** From one heartbeat to the next. */
    public static final Duration BEAT = Duration.ofSeconds(2);

    /**
     * How much longer a node counts as alive than it may write without being heard of: who takes over must find that the other
     * cannot write any more.
     */
    public static final Duration MARGIN = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(Nodes.class.getName());
    private static final String GROUP = "nodes";
    private static final Key<Membership> MEMBERSHIP = new Key<>(GROUP, "membership", "all", Membership.class);
    private static final Topic CHANGES = new Topic("nodes");

    @Resource
    private ManagedExecutorService managed;

    private final Map<String, Office> offices = new ConcurrentHashMap<>();
    private final List<Consumer<String>> mourners = new CopyOnWriteArrayList<>();
    private final Object turn = new Object();
    private Store store;
    private Clock clock;
    private Alarms alarms;
    private Duration life;
    private Executor workers;
    private Subscription subscription;

    private volatile String self = newId();
    private volatile Set<String> live = Set.of();
    private volatile Set<String> held = Set.of();
    private Set<String> known = Set.of();
    private volatile Instant until = Instant.MIN;
    private boolean beating;
    private boolean again;
    private volatile boolean left;
    private CompletionStage<Void> told = CompletableFuture.completedStage(null);

    /** For CDI's proxy, and for {@link #alone()}. */
    protected Nodes() {}

    @Inject
    Nodes(Store store, Clock clock, Alarms alarms, Settings settings) {
        this(store, clock, alarms, settings.get(StoreSettings.LEASE).plus(MARGIN), null);
    }

    /**
     * @param life how long a node lives without a heartbeat
     * @param workers tell what has changed
     */
    public Nodes(Store store, Clock clock, Alarms alarms, Duration life, Executor workers) {
        this.store = store;
        this.clock = clock;
        this.alarms = alarms;
        this.life = life;
        this.workers = workers;
    }

    /** One node that has no others: always alive, responsible for everything, in every office at once. */
    public static Nodes alone() {
        return new LoneNode();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Startup startup) {
        workers = managed;
        begin();
    }

    /** Begins to live. */
    public void begin() {
        subscription = store.subscribe(CHANGES, delivery -> {
            if (!((MembershipChanged) delivery.event()).by().equals(self)) {
                beat();
            }
        });
        beatOn();
    }

    /** Ends this node's part without telling anybody. */
    @PreDestroy
    public void close() {
        left = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** Name of this node in its present life: another one after it was taken for gone. */
    public String self() {
        return self;
    }

    /** Who lives, as last seen; without this node while it could not write its heartbeat for too long, or has left. */
    public Set<String> live() {
        return live;
    }

    /**
     * Whether something falls to this node: to exactly one as long as all see the same.
     *
     * @param what a name that all nodes use for it
     */
    public boolean isResponsible(String what) {
        String me = self;
        return Membership.responsible(live, what).filter(me::equals).isPresent();
    }

    /**
     * Whether this node holds an office, as far as it knows. One that was stopped for a while knows by the clock that it may
     * not, before it can ask.
     */
    public boolean holds(String office) {
        return held.contains(office) && !until.isBefore(clock.instant());
    }

    /**
     * Stands for an office, which one node that lives holds at a time.
     *
     * @param takes done when this node has got it
     * @param leaves done when it has lost it, or is about to leave
     */
    public void stand(String office, Runnable takes, Runnable leaves) {
        offices.put(office, new Office(office, takes, leaves));
        beat();
    }

    /** Has somebody told the name of each node that is gone, also of this one's own former lives. */
    public void whenGone(Consumer<String> gone) {
        mourners.add(gone);
    }

    /**
     * This node leaves: it gives up its offices, and the others need not wait to find it gone. Without further effect if it has
     * left already.
     */
    public CompletionStage<Void> leave() {
        String me;
        synchronized (turn) {
            if (left) {
                return told;
            }
            left = true;
            me = self;
        }
        return become(Set.of(), Set.of())
                .thenCompose(toldAll -> store.update(GROUP, workspace -> {
                    workspace
                            .get(MEMBERSHIP)
                            .ifPresent(membership -> workspace.put(MEMBERSHIP, membership.without(me)));
                    workspace.publish(CHANGES, new MembershipChanged(me));
                    return null;
                }));
    }

    private void beatOn() {
        if (!left) {
            alarms.set(BEAT, this::beatOn);
            beat();
        }
    }

    private void beat() {
        synchronized (turn) {
            if (left || subscription == null) {
                return;
            }
            if (beating) {
                again = true;
                return;
            }
            beating = true;
        }
        String me = self;
        Instant now = clock.instant();
        Instant end = now.plus(life);
        boolean registered = !live.isEmpty();
        Set<String> stands = Set.copyOf(offices.keySet());
        store.update(GROUP, workspace -> {
                    Membership before = workspace.get(MEMBERSHIP).orElse(Membership.NONE);
                    if (registered && !before.nodes().contains(me)) {
                        return before; // taken for gone: it must not rise again under the same name
                    }
                    Membership after = before.beat(me, now, end, stands);
                    workspace.put(MEMBERSHIP, after);
                    if (!after.agreesWith(before)) {
                        workspace.publish(CHANGES, new MembershipChanged(me));
                    }
                    return after;
                })
                .whenComplete((membership, failure) -> {
                    if (failure == null) {
                        see(me, end, membership);
                    } else {
                        doubt(failure);
                    }
                    next();
                });
    }

    private void next() {
        boolean more;
        synchronized (turn) {
            beating = false;
            more = again;
            again = false;
        }
        if (more) {
            beat();
        }
    }

    private void see(String me, Instant end, Membership membership) {
        if (!membership.nodes().contains(me)) {
            LOG.warning("This node was taken for gone; it goes on as a new one");
            become(Set.of(), Set.of());
            self = newId();
            synchronized (turn) {
                again = true;
            }
            return;
        }
        until = end;
        Set<String> mine = new HashSet<>();
        membership.offices().forEach((office, holder) -> {
            if (holder.equals(me)) {
                mine.add(office);
            }
        });
        become(membership.nodes(), mine);
    }

    /** The Store did not answer. A node that could not write for so long may have been replaced. */
    private void doubt(Throwable failure) {
        LOG.log(Level.FINE, "The heartbeat could not be written", failure);
        if (!live.isEmpty() && until.isBefore(clock.instant()) && !held.isEmpty()) {
            LOG.warning("No heartbeat could be written for so long that others may hold this node's offices");
            become(live, Set.of());
        }
    }

    /** What is so from now on; told in the order of the changes. */
    private CompletionStage<Void> become(Set<String> nodes, Set<String> mine) {
        synchronized (turn) {
            if (left && !nodes.isEmpty()) {
                return told; // a heartbeat that was under way when this node left
            }
            Set<String> gone = new HashSet<>(known);
            gone.removeAll(nodes);
            if (left) {
                gone.clear();
            } else if (nodes.isEmpty()) {
                gone.retainAll(Set.of(self)); // what became of the others will be seen
            }
            Set<String> knownNow = new HashSet<>(known);
            knownNow.addAll(nodes);
            knownNow.removeAll(gone);
            known = knownNow;
            live = nodes;
            held = mine;
            told = told.thenRunAsync(() -> tell(gone, mine), workers).exceptionally(thrown -> {
                LOG.log(Level.SEVERE, "What nodes came and went could not be told", thrown);
                return null;
            });
            return told;
        }
    }

    private void tell(Set<String> gone, Set<String> mine) {
        offices.values().forEach(office -> guarded(() -> office.tell(mine.contains(office.name()))));
        gone.forEach(node -> mourners.forEach(mourner -> guarded(() -> mourner.accept(node))));
    }

    private static void guarded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException thrown) {
            LOG.log(Level.WARNING, "Somebody who was told of a change among the nodes failed", thrown);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
