package io.tandem.store.redis;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Redis Cluster of three servers, each with a third of the slots. */
final class RedisCluster implements AutoCloseable {

    private static final int SLOTS = 16_384;

    private final List<RedisProcess> servers = Stream.generate(
                    () -> new RedisProcess("--cluster-enabled", "yes", "--cluster-require-full-coverage", "yes"))
            .limit(3)
            .toList();

    RedisCluster() {
        for (int number = 0; number < servers.size(); number++) {
            int[] slots = IntStream.range(SLOTS * number / servers.size(), SLOTS * (number + 1) / servers.size())
                    .toArray();
            int epoch = number + 1;
            RedisAdmin.with(servers.get(number), commands -> {
                commands.clusterSetConfigEpoch(epoch);
                commands.clusterAddSlots(slots);
                return commands.clusterMeet("127.0.0.1", servers.get(0).port());
            });
        }
        for (RedisProcess server : servers) {
            Waiting.until(
                    "the cluster has come together",
                    () -> RedisAdmin.with(
                            server,
                            commands -> commands.clusterInfo().contains("cluster_state:ok")
                                    && commands.clusterNodes()
                                                    .lines()
                                                    .filter(line -> line.contains("connected"))
                                                    .count()
                                            == 3));
        }
    }

    String uri() {
        return servers.get(0).uri();
    }

    /** How many keys each server holds. */
    List<Long> sizes() {
        return servers.stream()
                .map(server -> RedisAdmin.with(server, commands -> commands.dbsize()))
                .toList();
    }

    @Override
    public void close() {
        servers.forEach(RedisProcess::close);
    }
}
