package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.ChatServiceProfile.Medium;
import io.tandem.directory.DirectoryChanged.Kind;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryEditorTest {

    private static final ChatServiceDetails BOT =
            new ChatServiceDetails(300, "bot", Medium.TEXT, Optional.empty(), Optional.of("demo"));
    private static final SavedChatService SAVED =
            new SavedChatService(Samples.demo().chatServices().get(1), false);

    private static final NumberDetails MAIN_LINE =
            new NumberDetails(300, "01632960010", "Main line", "Sales line", Optional.of(56L), Optional.empty());
    private static final Map<Class<?>, Object> ANSWERS = Map.of(
            SavedChatService.class,
            SAVED,
            SavedNumber.class,
            new SavedNumber(Samples.demo().numbers().get(0), false));

    private final List<String> written = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private RuntimeException failure;

    /** Takes every change and answers little; what changes do to real records is tested on real databases. */
    private final DirectoryRecords records = (DirectoryRecords) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {DirectoryRecords.class}, (proxy, method, given) -> {
                if (failure != null) {
                    throw failure;
                }
                written.add(method.getName());
                arguments.addAll(List.of(given));
                return ANSWERS.get(method.getReturnType());
            });

    private final FakeRepository repository = new FakeRepository();
    private final RecordingStore store = new RecordingStore();
    private final DatabaseGuard guard = new DatabaseGuard(() -> true);
    private final Directory directory = new Directory(repository, guard, store, new TestClock(), Samples.settings());
    private final DirectoryEditor editor = new DirectoryEditor(
            records, guard, new ChangeAnnouncer(directory, store), new Passwords(Samples.settings()));

    @BeforeEach
    void fill() {
        repository.operators.put(7L, Samples.operator(7, "7"));
        directory.listen();
    }

    @Test
    void tellsEveryNodeOfEachChange() {
        editor.renameCustomer(300, "Demo");
        editor.setLicences(300, 2);
        editor.setRecording(300, RecordingPolicy.ON_DEMAND);
        editor.renameConfiguration(1, "Sales");
        editor.renameUser(1, "Mr Grey");
        editor.changeUserPassword(1, "secret");
        editor.grant(1, 2);
        editor.revoke(1, 2);
        editor.changeOperator(7, Samples.details(1, "Ada Brook"));
        editor.changeOperatorPassword(7, "secret");
        editor.saveChatService(BOT);
        editor.saveNumber(MAIN_LINE);
        editor.changeApplication(90, Samples.demo().applications().get(0).details());
        editor.rotateSecret(90, new WebhookSecret("whsec_QUJD"));
        editor.dropPreviousSecret(90);
        editor.newToken(90, ApplicationChannel.VOICE);
        editor.removeToken(90, ApplicationChannel.VOICE);
        editor.retire(Kind.CONFIGURATION, 2);

        assertThat(store.published)
                .as("events on the topic")
                .containsExactly(
                        new DirectoryChanged(Kind.CUSTOMER, 300),
                        new DirectoryChanged(Kind.CUSTOMER, 300),
                        new DirectoryChanged(Kind.CUSTOMER, 300),
                        new DirectoryChanged(Kind.CONFIGURATION, 1),
                        new DirectoryChanged(Kind.USER, 1),
                        new DirectoryChanged(Kind.USER, 1),
                        new DirectoryChanged(Kind.USER, 1),
                        new DirectoryChanged(Kind.USER, 1),
                        new DirectoryChanged(Kind.OPERATOR, 7),
                        new DirectoryChanged(Kind.OPERATOR, 7),
                        new DirectoryChanged(Kind.CHAT_SERVICE, 81),
                        new DirectoryChanged(Kind.NUMBER, 70),
                        new DirectoryChanged(Kind.APPLICATION, 90),
                        new DirectoryChanged(Kind.APPLICATION, 90),
                        new DirectoryChanged(Kind.APPLICATION, 90),
                        new DirectoryChanged(Kind.APPLICATION, 90),
                        new DirectoryChanged(Kind.APPLICATION, 90),
                        new DirectoryChanged(Kind.CONFIGURATION, 2));
    }

    @Test
    void tokensAreRandomAndKeptAsHashesOnly() {
        String token = editor.newToken(90, ApplicationChannel.VOICE);

        assertThat(token).matches("[0-9a-f]{88}").isNotEqualTo(editor.newToken(90, ApplicationChannel.VOICE));
        assertThat(arguments)
                .as("what reached the database")
                .contains(Optional.of(TokenHash.of(token)))
                .doesNotContain(token);
    }

    @Test
    void forgetsOnThisNodeEvenWhenTheStoreIsAway() {
        directory.operator(7);
        store.goDown();
        editor.changeOperator(7, Samples.details(1, "Ada Brook"));
        directory.operator(7);

        assertThat(repository.asked).as("asked again after the change").isEqualTo(2);
    }

    @Test
    void tellsNothingOfAChangeThatFailed() {
        failure = new IllegalStateException("no database");

        assertThatThrownBy(() -> editor.renameUser(1, "Mr Grey")).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> editor.saveChatService(BOT)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> editor.saveNumber(MAIN_LINE)).isInstanceOf(DirectoryUnavailableException.class);
        assertThat(store.published).as("events").isEmpty();
    }

    @Test
    void callsARaceAContradiction() {
        failure = new IllegalStateException("at commit", new SQLException("duplicate key", "23505"));

        assertThatThrownBy(() -> editor.createUser(300, "Mr Green", "secret"))
                .as("somebody else took the name in between")
                .isInstanceOf(DirectoryException.class)
                .hasMessageNotContaining("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a\0b"})
    void refusesNamesThatNobodyCouldRead(String name) {
        assertThatThrownBy(() -> editor.createCustomer(name)).isInstanceOf(DirectoryException.class);
        assertThatThrownBy(() -> editor.createConfiguration(300, name)).isInstanceOf(DirectoryException.class);
        assertThatThrownBy(() -> editor.createUser(300, name, "secret")).isInstanceOf(DirectoryException.class);
        assertThatThrownBy(() -> Samples.details(1, name)).isInstanceOf(DirectoryException.class);
        assertThat(written).as("changes that reached the database").isEmpty();
    }

    @Test
    void refusesNamesAndPasswordsOutOfBounds() {
        assertThatThrownBy(() -> editor.createCustomer("x".repeat(201))).hasMessageContaining("200 characters");
        assertThatThrownBy(() -> editor.createUser(300, "Mr Green", "")).hasMessageContaining("password");
        assertThatThrownBy(() -> editor.changeUserPassword(1, "x".repeat(1_001)))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> editor.createOperator(Samples.details(1, "Ada"), Optional.of("")))
                .hasMessageContaining("password");
        assertThat(written).as("changes that reached the database").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT0S", "PT25H"})
    void refusesRingTimesOutOfBounds(String ringTime) {
        Duration ring = Duration.parse(ringTime);

        assertThatThrownBy(() -> new OperatorDetails(1, "Ada", "", "33337", ring, Duration.ZERO))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("ring time");
    }

    @Test
    void refusesANegativeNumberOfLicences() {
        assertThatThrownBy(() -> editor.setLicences(300, -1))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("licences");
        assertThat(written).as("changes that reached the database").isEmpty();
    }

    @Test
    void refusesANegativeWrapTime() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> new OperatorDetails(1, "Ada", "", "33337", second, second.negated()))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("wrap time");
    }
}
