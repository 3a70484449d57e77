package io.tandem.store.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tandem.store.Key;
import io.tandem.store.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodecTest {

    /** It takes no other texts than those of keys. */
    private static final String PRESS = "telephony.loopback.FarEndAction$Press";

    private final RecordCodec codec = new RecordCodec();

    sealed interface Shape {
        record Round(int radius) implements Shape {}

        enum Plain implements Shape {
            SQUARE
        }
    }

    record Place(String street, int number) {}

    record Town(
            List<Shape> shapes,
            Map<Place, Optional<Shape>> houses,
            Optional<Place> centre,
            Set<String> names,
            Shape first) {
        boolean isEmpty() {
            return houses.isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contact.model.Operator",
                "contact.model.Contact",
                "contact.model.Queue",
                "contact.model.Licences",
                "processor.state.AgentSession",
                "chat.session.Chat",
                "session.LoginThrottle$Failures",
                "tropo.session.TropoSession",
                "tropo.session.Binding",
                "tropo.session.CarriedOut",
                "bayeux.session.SessionRecord",
                "bayeux.session.SessionRecord$Kept",
                "bayeux.session.SessionRecord$TakenUp",
                "bayeux.session.Broadcasts$Published",
                "bayeux.relay.Peers$Beat",
                "bayeux.relay.Passed",
                "bayeux.relay.Returned",
                "processor.state.AgentSessions$Replaced",
                "processor.state.AgentSessions$Lapsed",
                "chat.session.Chats$Bound",
                "tropo.session.Duties",
                "contact.event.StepEvents",
                "contact.event.ScriptEvents",
                "contact.event.JournalGrown",
                "contact.event.TextsWritten",
                "contact.event.Event",
                "contact.service.SwitchOrder",
                "contact.service.SwitchTerm",
                "contact.service.VoiceContacts",
                "telephony.loopback.KeptCall",
                "telephony.loopback.KnownVisitor",
                "telephony.loopback.Asked",
                "telephony.loopback.Answered",
                "node.Membership",
                "node.MembershipChanged",
                "directory.DirectoryChanged"
            })
    void whatIsKeptOrPublishedComesBackEqual(String name) throws ClassNotFoundException {
        Object keys = codec.read("{\"digits\":\"12#\"}", PRESS);
        Samples samples = new Samples(Map.of(keys.getClass(), List.of(keys)));
        List<?> values = samples.of(Class.forName("io.tandem." + name));

        assertThat(samples.types()).as("types without a value to try").allSatisfy(type -> assertThat(samples.of(type))
                .as(type.getName())
                .isNotEmpty());
        for (Object value : values) {
            assertThat(codec.read(codec.write(value), TypeNames.of(value)))
                    .as("a " + TypeNames.of(value) + ": " + codec.write(value))
                    .isEqualTo(value);
        }
    }

    @Test
    void nobodyElseKeepsOrPublishesAnything() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.tandem");

        assertThat(callers(classes, Key.class, "<init>"))
                .as("who names states; a new one needs its row above")
                .containsExactlyInAnyOrder(
                        "AgentSessions",
                        "Chats",
                        "LoginThrottle",
                        "Places",
                        "Floors",
                        "SessionKeys",
                        "CustomerUpdate",
                        "Safekeeping",
                        "VisitorBook",
                        "Nodes");
        assertThat(callers(classes, Workspace.class, "publish"))
                .as("who publishes; a new event needs its row above")
                .containsExactlyInAnyOrder(
                        "AgentSessions",
                        "Chats",
                        "Sessions",
                        "Floors",
                        "StoreFloor",
                        "ChangeAnnouncer",
                        "StoredRecords",
                        "Broadcasts",
                        "Takeover",
                        "Colleagues",
                        "Nodes",
                        "Peers",
                        "Mail");
    }

    @Test
    void formIsPlainJson() {
        Town town = new Town(
                List.of(new Shape.Round(2), Shape.Plain.SQUARE),
                Map.of(new Place("High Street", 7), Optional.of(new Shape.Round(1))),
                Optional.empty(),
                Set.of("a"),
                Shape.Plain.SQUARE);

        String text = codec.write(town);

        assertThat(text)
                .contains("\"@\":\"store.redis.RecordCodecTest$Shape$Round\"")
                .doesNotContain("\"empty\"");
        assertThat(codec.read(text, Town.class)).isEqualTo(town);
    }

    @Test
    void aNewerReleaseMayHaveAddedComponents() {
        assertThat(codec.read("{\"street\":\"a\",\"number\":1,\"floor\":{\"level\":3}}", Place.class))
                .isEqualTo(new Place("a", 1));
    }

    @Test
    void anOlderReleaseMayLackComponents() {
        assertThat(codec.read("{}", Town.class))
                .isEqualTo(new Town(List.of(), Map.of(), Optional.empty(), Set.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime",
                "../../java.lang.String",
                "store.redis.RecordCodecTest",
                "store.redis.RecordCodecTest$Shape",
                "store.redis.NoSuchType"
            })
    void readsRecordsAndEnumsOfThisApplicationOnly(String name) {
        assertThatThrownBy(() -> codec.read("{}", name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@\":\"store.redis.RecordCodecTest$Place\",\"street\":\"a\"}",
                "{\"@\":\"java.lang.Runtime\"}",
                "{\"radius\":1}"
            })
    void readsWhatASealedInterfacePermitsOnly(String shape) {
        assertThatThrownBy(() -> codec.read("{\"first\":" + shape + "}", Town.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesValuesOfOthers() {
        assertThatThrownBy(() -> codec.write("text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.write(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeReadIsNotRepeatedInTheMessage() {
        assertThatThrownBy(() -> codec.read("{\"number\":\"secret\"}", Place.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("Cannot be read")
                .satisfies(thrown -> assertThat(Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                                .map(Throwable::getMessage))
                        .noneMatch(message -> message.contains("secret")));
    }

    private static Set<String> callers(JavaClasses classes, Class<?> owner, String method) {
        return classes.get(owner).getAccessesToSelf().stream()
                .filter(access -> access.getTarget().getName().equals(method))
                .map(JavaAccess::getOriginOwner)
                .map(origin -> origin.getName().replaceAll(".*\\.", "").replaceAll("\\$.*", ""))
                .collect(Collectors.toSet());
    }
}
