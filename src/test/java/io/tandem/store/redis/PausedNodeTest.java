package io.tandem.store.redis;

import static io.tandem.store.Stages.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that is stopped for longer than its lease, as machines are that are moved or swap. */
class PausedNodeTest {

    private static final long FAR = 1_000_000_000;

    @Test
    @Timeout(60)
    void writesNothingByItsOldLeaseWhenItGoesOn() throws IOException, InterruptedException {
        try (RedisProcess redis = new RedisProcess();
                RedisNodes nodes = new RedisNodes(redis.uri(), 1)) {
            Process node = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            PausableNode.class.getName(),
                            redis.uri(),
                            nodes.prefix())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said = node.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo("done 1");

                signal(node, "-STOP");
                Waiting.until("its lease is over", () -> RedisAdmin.with(redis, commands -> commands.keys("*:lease:*"))
                        .isEmpty());
                get(nodes.start().update(PausableNode.GROUP, work -> {
                    work.put(PausableNode.TALLY, new PausableNode.Tally(FAR));
                    return null;
                }));
                signal(node, "-CONT");

                List<String> words = new ArrayList<>();
                String line = said.readLine();
                while (!line.startsWith("done") || Long.parseLong(line.substring(5)) <= FAR) {
                    words.add(line);
                    line = said.readLine();
                }
                assertThat(words).as("before it wrote again").contains("lost");
                assertThat(line).as("on what another node wrote").isEqualTo("done " + (FAR + 1));
            } finally {
                node.destroyForcibly().waitFor();
            }
        }
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
