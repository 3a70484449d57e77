package io.tandem.store.redis;

import io.lettuce.core.ScriptOutputType;
import io.tandem.store.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An update by a node that dies as soon as it is committed. */
final class HalfAnUpdate {

    private HalfAnUpdate() {}

    static CompletionStage<Void> publish(
            RedisProcess redis, RedisNodes nodes, String group, Topic topic, Object event) {
        Keyspace names = new Keyspace(nodes.prefix(), nodes.partitions());
        String token = UUID.randomUUID().toString();
        int partition = names.partitionOf(group);
        if (partition == names.homeOf(topic)) {
            throw new AssertionError("Group and topic must be of different partitions");
        }
        RedisAdmin.with(redis, commands -> commands.set(names.lease(partition, token), ""));
        RedisWorkspace workspace = new RedisWorkspace(group, key -> Seen.NOTHING, 0);
        workspace.publish(topic, event);
        UpdateCall call = new UpdateCall(
                names,
                new RecordCodec(),
                group,
                "node",
                false,
                token,
                UUID.randomUUID().toString(),
                Duration.ofMinutes(1),
                1_000);
        call.commit(workspace);
        Object answer = RedisAdmin.with(
                redis,
                commands -> commands.<List<Object>>eval(
                        Script.UPDATE.source(),
                        ScriptOutputType.MULTI,
                        call.keys().toArray(String[]::new),
                        call.args().toArray(String[]::new)));
        if (!answer.equals(Arrays.asList("ok", ""))) {
            throw new AssertionError("Not committed: " + answer);
        }
        return CompletableFuture.completedStage(null);
    }
}
