package io.tandem.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.ApplicationAddress;
import io.tandem.directory.ApplicationChannel;
import io.tandem.directory.ApplicationDetails;
import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.DirectoryChanged.Kind;
import io.tandem.directory.DirectoryContent;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryRecords;
import io.tandem.directory.Samples;
import io.tandem.directory.TestDatabase;
import io.tandem.directory.TokenHash;
import io.tandem.directory.WebhookSecret;
import java.util.List;
import java.util.Map;
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

/** Applications on real databases. */
@ParameterizedClass
@EnumSource
class JpaApplicationsTest {

    private static final ApplicationProfile DEMO = Samples.demo().applications().get(0);
    private static final WebhookSecret FIRST = new WebhookSecret("whsec_Zmlyc3Q=");
    private static final WebhookSecret SECOND = new WebhookSecret("whsec_c2Vjb25k");
    private static final WebhookSecret THIRD = new WebhookSecret("whsec_dGhpcmQ=");
    private static final ApplicationDetails SURVEY = new ApplicationDetails(
            301,
            "survey",
            Optional.of(new ApplicationAddress("https://a.example/v", Optional.of("https://b.example/v"))),
            Optional.of(new ApplicationAddress("https://a.example/m", Optional.of("https://b.example/m"))),
            Optional.of("https://a.example/s"));
    private static final ApplicationDetails SURVEY_BY_VOICE = new ApplicationDetails(
            301,
            "survey",
            Optional.of(new ApplicationAddress("https://c.example/", Optional.empty())),
            Optional.empty(),
            Optional.empty());

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

    private ApplicationProfile add(ApplicationDetails details) {
        return persistence.change(records -> records.addApplication(details, FIRST));
    }

    private Optional<ApplicationProfile> find(long id) {
        return persistence.find(directory -> directory.application(id));
    }

    private Optional<ApplicationProfile> find(long customerId, String name) {
        return persistence.find(directory -> directory.application(customerId, name));
    }

    private Optional<ApplicationProfile> findByToken(String token) {
        return persistence.find(directory -> directory.applicationOfToken(TokenHash.of(token)));
    }

    private List<ApplicationProfile> list(long customerId, boolean onlyActive) {
        return persistence.list(directory -> directory.applicationsOf(customerId, onlyActive));
    }

    private void give(long id, ApplicationChannel channel, String token) {
        persistence.write(records -> records.setToken(id, channel, Optional.of(TokenHash.of(token))));
    }

    @Test
    void findsTheDemoApplication() {
        assertThat(find(300, "demo")).contains(DEMO);
        assertThat(find(90)).contains(DEMO);
        assertThat(findByToken("demo-token")).contains(DEMO);
        assertThat(list(300, true)).containsExactly(DEMO);
        assertThat(list(301, true)).isEmpty();
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(find(91)).isEmpty();
        assertThat(find(300, "Demo")).as("another case").isEmpty();
        assertThat(find(301, "demo")).as("another customer").isEmpty();
        assertThat(find(300, "demo\0")).as("NUL").isEmpty();
        assertThat(findByToken("Demo-token")).isEmpty();
        assertThat(list(999, false)).isEmpty();
    }

    @Test
    void addsAnApplicationAndSetsItAnew() {
        ApplicationProfile added = add(SURVEY);
        assertThat(added).isEqualTo(new ApplicationProfile(added.id(), SURVEY, List.of(FIRST), Map.of()));
        assertThat(find(301, "survey")).contains(added);

        give(added.id(), ApplicationChannel.VOICE, "calls");
        give(added.id(), ApplicationChannel.MESSAGING, "texts");
        ApplicationProfile changed =
                persistence.change(records -> records.changeApplication(added.id(), SURVEY_BY_VOICE));
        assertThat(changed)
                .as("the token of the channel that it has no more is gone")
                .isEqualTo(new ApplicationProfile(
                        added.id(),
                        SURVEY_BY_VOICE,
                        List.of(FIRST),
                        Map.of(ApplicationChannel.VOICE, TokenHash.of("calls"))));
        assertThat(find(added.id())).contains(changed);
        assertThat(findByToken("calls")).contains(changed);
        assertThat(findByToken("texts")).isEmpty();
    }

    @Test
    void twoCustomersCanHaveApplicationsOfOneName() {
        ApplicationDetails demo =
                new ApplicationDetails(301, "demo", SURVEY.voice(), Optional.empty(), Optional.empty());

        assertThat(find(301, "demo")).isEmpty();
        ApplicationProfile added = add(demo);
        assertThat(find(301, "demo")).contains(added);
        assertThat(find(300, "demo")).contains(DEMO);
    }

    @Test
    void twoSecretsSignAtMost() {
        long id = add(SURVEY).id();

        assertThat(persistence
                        .change(records -> records.rotateSecret(id, SECOND))
                        .secrets())
                .containsExactly(SECOND, FIRST);
        assertThat(find(id)).map(ApplicationProfile::secrets).contains(List.of(SECOND, FIRST));
        persistence.write(records -> records.rotateSecret(id, THIRD));
        assertThat(find(id)).map(ApplicationProfile::secrets).contains(List.of(THIRD, SECOND));
        persistence.write(records -> records.dropPreviousSecret(id));
        persistence.write(records -> records.dropPreviousSecret(id));
        assertThat(find(id)).map(ApplicationProfile::secrets).contains(List.of(THIRD));
    }

    @Test
    void anApplicationWithoutASecretGetsOne() {
        assertThat(persistence
                        .change(records -> records.rotateSecret(90, FIRST))
                        .secrets())
                .containsExactly(FIRST);
    }

    @Test
    void aTokenTakesThePlaceOfTheOneBefore() {
        long id = add(SURVEY).id();
        give(id, ApplicationChannel.VOICE, "old");
        give(id, ApplicationChannel.VOICE, "new");
        give(id, ApplicationChannel.MESSAGING, "texts");

        assertThat(findByToken("old")).isEmpty();
        assertThat(findByToken("new")).map(ApplicationProfile::id).contains(id);
        assertThat(findByToken("texts")).map(ApplicationProfile::id).contains(id);

        persistence.write(records -> records.setToken(id, ApplicationChannel.VOICE, Optional.empty()));
        assertThat(findByToken("new")).isEmpty();
        assertThat(findByToken("texts")).as("the other channel's").isPresent();
    }

    @Test
    void tokensAndSecretsGoWithARetiredApplicationAndItsNameIsFree() {
        long id = add(SURVEY).id();
        give(id, ApplicationChannel.VOICE, "calls");
        persistence.write(records -> records.retire(Kind.APPLICATION, id));

        assertThat(find(id)).isEmpty();
        assertThat(find(301, "survey")).isEmpty();
        assertThat(findByToken("calls")).isEmpty();
        assertThat(list(301, true)).isEmpty();
        assertThat(list(301, false))
                .as("nothing secret is left in the database")
                .containsExactly(new ApplicationProfile(id, SURVEY, List.of(), Map.of()));
        refuses("There is no application " + id, records -> records.retire(Kind.APPLICATION, id));

        ApplicationProfile again = persistence.change(records -> records.addApplication(SURVEY_BY_VOICE, SECOND));
        assertThat(again)
                .as("with nothing of the one before")
                .isEqualTo(new ApplicationProfile(again.id(), SURVEY_BY_VOICE, List.of(SECOND), Map.of()));
        assertThat(find(301, "survey")).contains(again);
    }

    @Test
    void nothingOfARetiredCustomerIsFoundOrChanged() {
        persistence.write(records -> records.retire(Kind.CUSTOMER, 300));

        assertThat(find(90)).isEmpty();
        assertThat(find(300, "demo")).isEmpty();
        assertThat(findByToken("demo-token")).isEmpty();
        assertThat(list(300, false)).isEmpty();
        refuses("There is no application 90", records -> records.rotateSecret(90, FIRST));
    }

    @Test
    void refusesWhatContradictsTheRecords() {
        long id = add(SURVEY_BY_VOICE).id();

        refuses("The application name \"survey\" is taken", records -> records.addApplication(SURVEY, FIRST));
        refuses(
                "There is no customer 999",
                records -> records.addApplication(
                        new ApplicationDetails(999, "x", SURVEY.voice(), SURVEY.messaging(), Optional.empty()), FIRST));
        refuses("There is no application 999", records -> records.changeApplication(999, SURVEY));
        refuses("There is no application 999", records -> records.dropPreviousSecret(999));
        refuses("An application keeps its customer and its name", records -> records.changeApplication(90, SURVEY));
        refuses(
                "The application has no URL for MESSAGING",
                records -> records.setToken(id, ApplicationChannel.MESSAGING, Optional.of(TokenHash.of("x"))));

        assertThat(find(id)).map(ApplicationProfile::details).contains(SURVEY_BY_VOICE);
        assertThat(find(90)).contains(DEMO);
    }

    @Test
    void ofTwoSecretsGivenTogetherNoneIsLost() throws Exception {
        long id = add(SURVEY).id();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<CompletableFuture<ApplicationProfile>> second = new AtomicReference<>();

        persistence.inTransaction(entities -> {
            new JpaDirectoryRecords(entities).rotateSecret(id, SECOND);
            entities.flush();
            second.set(CompletableFuture.supplyAsync(
                    () -> {
                        begun.countDown();
                        return persistence.change(records -> records.rotateSecret(id, THIRD));
                    },
                    work -> new Thread(work).start()));
            return awaited(begun);
        });

        assertThat(second.get().get(30, TimeUnit.SECONDS).secrets())
                .as("the one who came while the other's transaction was open")
                .containsExactly(THIRD, SECOND);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void demosOfEveryEarlierVersionGetTheirApplication() {
        for (DirectoryContent earlier : List.of(
                Samples.demoWithoutQueues(), Samples.demoWithoutChatServices(), Samples.demoWithoutApplications())) {
            persistence.close();
            persistence = new TestPersistence(database);
            persistence.write(records -> records.load(earlier));
            persistence.loadDemo();
            persistence.loadDemo();

            findsTheDemoApplication();
        }
    }

    private void refuses(String reason, Consumer<DirectoryRecords> change) {
        assertThatThrownBy(() -> persistence.write(change))
                .isInstanceOf(DirectoryException.class)
                .hasMessage(reason);
    }
}
