package io.tandem.store.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.tandem.store.StoreException;
import io.tandem.store.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Carries events from the partition they were committed in to the one where their topic's come together. Whoever committed
 * them does so at once, and any node does later if that one could not; what is brought twice is taken once.
 */
final class Relays {

    private static final int BATCH = 100;

    private record Way(int from, int to) {}

    /** One who is under way; those who come meanwhile wait for the next. */
    private static final class Carrier {
        private CompletableFuture<Void> next;
    }

    private final Map<Way, Carrier> carriers = new ConcurrentHashMap<>();
    private final Link link;
    private final Keyspace names;
    private final List<Partition> partitions;
    private final int logLength;
    private final Executor executor;

    Relays(Link link, Keyspace names, List<Partition> partitions, int logLength, Executor executor) {
        this.link = link;
        this.names = names;
        this.partitions = partitions;
        this.logLength = logLength;
        this.executor = executor;
    }

    /** Carries what there is; the stage completes when everything that was there at the call has arrived. */
    CompletionStage<Void> carry(int from, Set<Integer> homes) {
        return CompletableFuture.allOf(
                homes.stream().map(home -> carry(new Way(from, home))).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> carry(Way way) {
        CompletableFuture<Void> stage = new CompletableFuture<>();
        boolean[] free = new boolean[1];
        CompletableFuture<?>[] waitFor = new CompletableFuture<?>[1];
        carriers.compute(way, (same, carrier) -> {
            if (carrier == null) {
                free[0] = true;
                return new Carrier();
            }
            if (carrier.next == null) {
                carrier.next = stage;
            }
            waitFor[0] = carrier.next;
            return carrier;
        });
        if (free[0]) {
            set(way, stage);
            return stage;
        }
        return waitFor[0].thenApply(arrived -> null);
    }

    private void set(Way way, CompletableFuture<Void> stage) {
        batch(way)
                .whenCompleteAsync(
                        (done, failure) -> {
                            CompletableFuture<Void> next = released(way);
                            if (failure == null) {
                                stage.complete(null);
                            } else {
                                stage.completeExceptionally(failure);
                            }
                            if (next != null) {
                                set(way, next);
                            }
                        },
                        executor);
    }

    private CompletableFuture<Void> released(Way way) {
        List<CompletableFuture<Void>> next = new ArrayList<>(1);
        carriers.computeIfPresent(way, (same, carrier) -> {
            if (carrier.next == null) {
                return null;
            }
            next.add(carrier.next);
            carrier.next = null;
            return carrier;
        });
        return next.isEmpty() ? null : next.get(0);
    }

    private CompletionStage<Void> batch(Way way) {
        String outbox = names.outbox(way.from(), way.to());
        return link.call(commands -> commands.xrange(outbox, Range.unbounded(), Limit.from(BATCH)))
                .thenCompose(messages -> messages.isEmpty()
                        ? dropped(way, messages)
                        : accepted(way, messages).thenCompose(taken -> dropped(way, messages)))
                .thenCompose(done -> done.size() < BATCH ? CompletableFuture.<Void>completedStage(null) : batch(way));
    }

    private CompletionStage<Void> accepted(Way way, List<StreamMessage<String, String>> messages) {
        List<String> keys = new ArrayList<>(List.of(names.meta(way.to()), names.log(way.to())));
        List<String> args = new ArrayList<>(List.of(
                Integer.toString(way.from()),
                Integer.toString(logLength),
                Long.toString(UpdateCall.TOPIC_LIFE.toMillis())));
        for (StreamMessage<String, String> message : messages) {
            Map<String, String> body = message.getBody();
            keys.add(names.place(new Topic(body.get("t"))));
            args.addAll(List.of(body.get("l"), body.get("n"), body.get("t"), body.get("y"), body.get("b")));
        }
        return link.run(Script.ACCEPT, keys, args).thenAccept(answer -> {
            if (!"ok".equals(answer.get(0))) {
                throw new StoreException("A partition is not in use yet", null);
            }
            String last = (String) answer.get(1);
            if (!last.isEmpty()) {
                partitions.get(way.to()).published(last);
            }
        });
    }

    private CompletionStage<List<StreamMessage<String, String>>> dropped(
            Way way, List<StreamMessage<String, String>> messages) {
        List<String> args = new ArrayList<>();
        args.add(Integer.toString(way.to()));
        messages.forEach(message -> args.add(message.getId()));
        return link.run(Script.RELAYED, List.of(names.outbox(way.from(), way.to()), names.pending(way.from())), args)
                .thenApply(done -> messages);
    }
}
