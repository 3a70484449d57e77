package io.tandem.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.ChatServiceDetails;
import io.tandem.directory.ChatServiceProfile;
import io.tandem.directory.ChatServiceProfile.Medium;
import io.tandem.directory.DirectoryChanged.Kind;
import io.tandem.directory.DirectoryContent;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryRecords;
import io.tandem.directory.Samples;
import io.tandem.directory.SavedChatService;
import io.tandem.directory.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Chat services on real databases. */
@ParameterizedClass
@EnumSource
class JpaChatServicesTest {

    private static final ChatServiceProfile SUPPORT =
            new ChatServiceProfile(80, 300, "customer-support", Medium.CHAT, Optional.of(56L), Optional.empty());
    private static final ChatServiceProfile BOT =
            new ChatServiceProfile(81, 300, "bot", Medium.TEXT, Optional.empty(), Optional.of("demo"));
    private static final ChatServiceProfile DESK =
            new ChatServiceProfile(82, 301, "other-desk", Medium.CHAT, Optional.of(57L), Optional.empty());

    @Parameter
    private TestDatabase database;

    private TestPersistence persistence;

    @BeforeEach
    void open() {
        persistence = new TestPersistence(database);
        persistence.loadDemo();
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    private SavedChatService save(ChatServiceDetails details) {
        return persistence.change(records -> records.saveChatService(details));
    }

    private Optional<ChatServiceProfile> find(String name) {
        return persistence.find(directory -> directory.chatService(name));
    }

    private List<ChatServiceProfile> list(long customerId, boolean onlyActive) {
        return persistence.list(directory -> directory.chatServicesOf(customerId, onlyActive));
    }

    private static ChatServiceDetails toQueue(long customerId, String name, long queueId) {
        return new ChatServiceDetails(customerId, name, Medium.CHAT, Optional.of(queueId), Optional.empty());
    }

    private static ChatServiceDetails toApplication(long customerId, String application) {
        return new ChatServiceDetails(customerId, "new", Medium.TEXT, Optional.empty(), Optional.of(application));
    }

    @Test
    void findsTheDemoChatServices() {
        assertThat(find("customer-support")).contains(SUPPORT);
        assertThat(find("bot")).contains(BOT);
        assertThat(find("other-desk")).contains(DESK);
        assertThat(list(300, true)).containsExactly(SUPPORT, BOT);
        assertThat(list(301, true)).containsExactly(DESK);
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(find("nothing")).isEmpty();
        assertThat(find("Bot")).as("another case").isEmpty();
        assertThat(find("bot\0")).as("NUL").isEmpty();
        assertThat(list(999, false)).isEmpty();
    }

    @Test
    void addsAServiceAndSetsItAnew() {
        SavedChatService added = save(toQueue(300, "Bot", 55));
        assertThat(added.added()).as("beside bot, for names are exact").isTrue();
        assertThat(find("Bot")).contains(added.service());
        assertThat(find("bot")).as("the other one").contains(BOT);

        SavedChatService changed =
                save(new ChatServiceDetails(300, "Bot", Medium.TEXT, Optional.empty(), Optional.of("demo")));
        assertThat(changed.added()).as("a second time").isFalse();
        assertThat(changed.service())
                .isEqualTo(new ChatServiceProfile(
                        added.service().id(), 300, "Bot", Medium.TEXT, Optional.empty(), Optional.of("demo")));
        assertThat(find("Bot")).contains(changed.service());
    }

    @Test
    void retiredServicesAreListedOnlyWhenWantedAndTheirNamesAreFree() {
        persistence.write(records -> records.retire(Kind.CHAT_SERVICE, 80));
        assertThat(find("customer-support")).isEmpty();
        assertThat(list(300, true)).containsExactly(BOT);
        assertThat(list(300, false)).containsExactly(SUPPORT, BOT);
        refuses("There is no chat service 80", records -> records.retire(Kind.CHAT_SERVICE, 80));

        SavedChatService again = save(toQueue(301, "customer-support", 57));
        assertThat(again.added()).as("another customer took the name").isTrue();
        assertThat(find("customer-support")).contains(again.service());
    }

    @Test
    void nothingOfARetiredCustomerIsFoundAndItsNamesAreFree() {
        persistence.write(records -> records.retire(Kind.CUSTOMER, 301));
        assertThat(find("other-desk")).isEmpty();
        assertThat(list(301, false)).isEmpty();

        assertThat(save(toQueue(300, "other-desk", 56)).added()).isTrue();
        assertThat(find("other-desk")).map(ChatServiceProfile::customerId).contains(300L);
    }

    @Test
    void refusesWhatContradictsTheRecords() {
        refuses("There is no customer 999", records -> records.saveChatService(toQueue(999, "new", 56)));
        refuses("There is no queue 999", records -> records.saveChatService(toQueue(300, "new", 999)));
        refuses("Queue 57 is another customer's", records -> records.saveChatService(toQueue(300, "new", 57)));
        refuses(
                "The chat service name \"other-desk\" is another customer's",
                records -> records.saveChatService(toQueue(300, "other-desk", 56)));
        refuses(
                "There is no application \"nothing\"",
                records -> records.saveChatService(toApplication(300, "nothing")));
        refuses("There is no application \"Demo\"", records -> records.saveChatService(toApplication(300, "Demo")));
        refuses("There is no application \"demo\"", records -> records.saveChatService(toApplication(301, "demo")));
        persistence.write(records -> records.retire(Kind.APPLICATION, 90));
        refuses("There is no application \"demo\"", records -> records.saveChatService(toApplication(300, "demo")));
        persistence.write(records -> records.retire(Kind.QUEUE, 55));
        refuses("There is no queue 55", records -> records.saveChatService(toQueue(300, "new", 55)));

        assertThat(find("new")).as("what was refused").isEmpty();
        assertThat(find("other-desk")).as("what was not to be taken").contains(DESK);
    }

    @Test
    void ofTwoCustomersWhoTakeAFreeNameTogetherOneIsRefused() throws Exception {
        persistence.write(records -> records.retire(Kind.CHAT_SERVICE, 81));
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<CompletableFuture<SavedChatService>> second = new AtomicReference<>();

        persistence.inTransaction(entities -> {
            new JpaDirectoryRecords(entities).saveChatService(toQueue(300, "bot", 55));
            second.set(CompletableFuture.supplyAsync(
                    () -> {
                        begun.countDown();
                        return save(toQueue(301, "bot", 57));
                    },
                    work -> new Thread(work).start()));
            return awaited(begun);
        });

        assertThatThrownBy(() -> second.get().get(30, TimeUnit.SECONDS))
                .as("the one who wrote while the other's transaction was open")
                .hasRootCauseInstanceOf(DirectoryException.class);
        assertThat(find("bot")).map(ChatServiceProfile::customerId).contains(300L);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void demosOfEveryEarlierVersionGetTheirChatServices() {
        for (DirectoryContent earlier : List.of(Samples.demoWithoutQueues(), Samples.demoWithoutChatServices())) {
            persistence.close();
            persistence = new TestPersistence(database);
            persistence.write(records -> records.load(earlier));
            persistence.loadDemo();
            persistence.loadDemo();

            findsTheDemoChatServices();
        }
    }

    private void refuses(String reason, Consumer<DirectoryRecords> change) {
        assertThatThrownBy(() -> persistence.write(change))
                .isInstanceOf(DirectoryException.class)
                .hasMessage(reason);
    }
}
