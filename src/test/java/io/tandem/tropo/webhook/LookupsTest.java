package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupsTest {

    private final ScriptedResolver resolver = new ScriptedResolver();
    private final Queue<Runnable> handedOver = new ArrayDeque<>();
    private final Lookups lookups = new Lookups(resolver, new AddressPolicy(false, List.of()), handedOver::add, 8);

    @ParameterizedTest
    @CsvSource({"10.0.0.1, 8.8.8.8", "8.8.8.8, 10.0.0.1", "8.8.8.8, ::1", "169.254.169.254, 169.254.169.254"})
    void oneAddressThatIsNotAllowedRefusesTheHost(String first, String second) {
        resolver.answer("app.example", first, second);
        assertThat(failure(find("a", "app.example")))
                .as("a name that is half inside is an attempt to get in")
                .isEqualTo(Failure.REFUSED_ADDRESS);
    }

    @Test
    void allAddressesOfAHostAreGiven() {
        resolver.answer("app.example", "8.8.8.8", "2600::1");
        CompletionStage<List<InetAddress>> found = find("a", "app.example");
        runAll();
        assertThat(found.toCompletableFuture())
                .as("in the order of the resolver")
                .isCompletedWithValue(List.of(
                        IpLiteral.any("8.8.8.8").orElseThrow(),
                        IpLiteral.any("2600::1").orElseThrow()));
    }

    @Test
    void anAddressIsNotLookedUpButJudged() {
        assertThat(failure(find("a", "127.0.0.1"))).as("written out").isEqualTo(Failure.REFUSED_ADDRESS);
        assertThat(find("a", "8.8.8.8").toCompletableFuture()).as("public").isCompleted();
        assertThat(resolver.asked()).as("look-ups").isZero();
    }

    @Test
    void aNameWithoutAddressesIsUnknown() {
        assertThat(failure(find("a", "nowhere.example"))).as("not found").isEqualTo(Failure.UNKNOWN_HOST);
        resolver.answer("empty.example");
        assertThat(failure(find("a", "empty.example")))
                .as("found to be nothing")
                .isEqualTo(Failure.UNKNOWN_HOST);
    }

    @Test
    void whoWantsTheSameHostAtOnceSharesOneLookup() {
        resolver.answer("app.example", "8.8.8.8");
        List<CompletionStage<List<InetAddress>>> found =
                List.of(find("a", "app.example"), find("a", "app.example"), find("b", "app.example"));
        runAll();
        assertThat(found).as("all are told").allSatisfy(each -> assertThat(each.toCompletableFuture())
                .isCompleted());
        assertThat(resolver.asked()).as("look-ups").isEqualTo(1);
    }

    @Test
    void oneApplicationCannotTakeAllLookups() {
        resolver.answer("other.example", "8.8.8.8");
        find("a", "slow1.example");
        find("a", "slow2.example");
        assertThat(failure(find("a", "slow3.example"))).as("its third of 8").isEqualTo(Failure.OVERLOADED);
        CompletionStage<List<InetAddress>> other = find("b", "other.example");
        runAll();
        assertThat(other.toCompletableFuture()).as("another application's").isCompleted();
    }

    @Test
    void anAnswerIsNeverUsedTwice() {
        resolver.answer("app.example", "8.8.8.8").answer("app.example", "127.0.0.1");
        CompletionStage<List<InetAddress>> first = find("a", "app.example");
        runAll();
        assertThat(first.toCompletableFuture()).as("public at first").isCompleted();
        assertThat(failure(find("a", "app.example"))).as("then not").isEqualTo(Failure.REFUSED_ADDRESS);
    }

    @Test
    void aStoppedExecutorIsToldAsSuch() {
        Lookups stopped = new Lookups(
                resolver,
                new AddressPolicy(false, List.of()),
                task -> {
                    throw new RejectedExecutionException();
                },
                1);
        for (int i = 0; i < 3; i++) {
            assertThat(failure(stopped.find("a", HostName.parse("app.example"))))
                    .as("each time: no place is lost")
                    .isEqualTo(Failure.STOPPING);
        }
    }

    private CompletionStage<List<InetAddress>> find(String application, String host) {
        return lookups.find(application, HostName.parse(host));
    }

    private Failure failure(CompletionStage<?> stage) {
        runAll();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        stage.whenComplete((value, thrown) -> failure.set(thrown));
        Throwable thrown = failure.get() instanceof WebhookException
                ? failure.get()
                : failure.get().getCause();
        return ((WebhookException) thrown).failure();
    }

    private void runAll() {
        for (Runnable task = handedOver.poll(); task != null; task = handedOver.poll()) {
            task.run();
        }
    }
}
