package io.tandem;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tandem.session.GatewaySessionScoped;
import io.tandem.telxl.start.SessionStartHandler;
import jakarta.json.Json;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;

/** Who may know whom. Rules for packages that are yet to come hold from their first class on. */
@AnalyzeClasses(packages = "io.tandem", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "io.tandem..";
    private static final String[] ACCENTS = {"telxl", "processor", "tropo", "chat"};

    @ArchTest
    static final ArchRule configKnowsNothingOfOurs = only("config");

    @ArchTest
    static final ArchRule timeKnowsNothingOfOurs = only("time");

    @ArchTest
    static final ArchRule storeStandsOnConfigAndTime = only("store", "config", "time");

    @ArchTest
    static final ArchRule theStorePortKnowsNoImplementation = noClasses()
            .that()
            .resideInAPackage("io.tandem.store")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tandem.store.*..")
            .because("implementations are chosen in store.selection and can be exchanged");

    @ArchTest
    static final ArchRule nodeStandsOnConfigTimeAndStore = only("node", "config", "time", "store");

    @ArchTest
    static final ArchRule directoryStandsOnConfigTimeAndStore = only("directory", "config", "time", "store");

    @ArchTest
    static final ArchRule sessionStandsOnConfigTimeStoreAndDirectory =
            only("session", "config", "time", "store", "node", "directory");

    @ArchTest
    static final ArchRule contactStandsOnConfigTimeStoreAndDirectory =
            only("contact", "config", "time", "store", "node", "directory");

    @ArchTest
    static final ArchRule telephonyStandsOnContactAndBelow =
            only("telephony", "config", "time", "store", "node", "directory", "contact");

    @ArchTest
    static final ArchRule bayeuxIsATransportAndKnowsNoAccentAndNoContact =
            only("bayeux", "config", "time", "json", "store", "node", "directory", "session");

    @ArchTest
    static void accentsDoNotKnowOneAnother(JavaClasses classes) {
        for (String accent : ACCENTS) {
            String[] others = Stream.of(ACCENTS)
                    .filter(other -> !other.equals(accent))
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(within(accent))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule accentsKnowNothingInsideBayeux = noClasses()
            .that()
            .resideInAnyPackage(
                    Arrays.stream(ACCENTS).map(ArchitectureTest::within).toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tandem.bayeux.*..")
            .allowEmptyShould(true)
            .because("what an accent may use of bayeux stands in its top package");

    @ArchTest
    static final ArchRule nobodyKnowsOperations = noClasses()
            .that()
            .resideOutsideOfPackage(within("operations"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(within("operations"))
            .allowEmptyShould(true)
            .because("operations look at the gateway, the gateway does not look back");

    @ArchTest
    static final ArchRule theDemosTropoApplicationIsOneOfOthers =
            only("tropo.demo", "config", "directory", "session.http");

    @ArchTest
    static final ArchRule topLevelPackagesHaveNoCycles =
            slices().matching("io.tandem.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyEndpointsKnowTheWebSocketApi = noClasses()
            .that()
            .resideOutsideOfPackages("io.tandem.session.websocket..", "io.tandem.*.endpoint..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.websocket..")
            .because("a conversation does not know what carries it");

    @ArchTest
    static final ArchRule administrationIsForAdministratorsOnly = classes()
            .that()
            .resideInAPackage("io.tandem.operations.rest..")
            .and()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith("io.tandem.operations.rest.AdministratorsOnly")
            .because("a resource without it would be open to everybody");

    @ArchTest
    static final ArchRule timeIsTheOnlyOneToReadTheSystemClock = noClasses()
            .that()
            .resideOutsideOfPackage(within("time"))
            .should()
            .callMethodWhere(readsTheSystemClock())
            .because("tests turn the clock, which is injected");

    @ArchTest
    static final ArchRule whatIsScopedIsUsedBeforeAnythingIsWaitedFor = noClasses()
            .that(not(type(SessionStartHandler.class)))
            .should()
            .accessTargetWhere(isScopedAndUsedLater())
            .because(
                    "what hangs on a stage may run inside another client's session; only who opens a session and enters"
                            + " its scope may do so");

    @ArchTest
    static final ArchRule nobodyWritesToTheStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule jsonIsPutTogetherFromSharedParts = noClasses()
            .that()
            .resideOutsideOfPackages("io.tandem.json", "io.tandem.tropo.demo..")
            .should()
            .callMethod(Json.class, "createObjectBuilder")
            .orShould()
            .callMethod(Json.class, "createArrayBuilder")
            .orShould()
            .callMethod(Json.class, "createValue", String.class)
            .because("Json looks for its provider with each call; JsonParts has it");

    /** Classes of a package depend, of all of ours, on it and the given ones only. */
    private static ArchRule only(String part, String... others) {
        String[] allowed = Stream.concat(Stream.of(part), Stream.of(others))
                .map(ArchitectureTest::within)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> foreign = resideInAPackage(OURS).and(not(resideInAnyPackage(allowed)));
        return noClasses()
                .that()
                .resideInAPackage(within(part))
                .should()
                .dependOnClassesThat(foreign)
                .allowEmptyShould(true)
                .because(part + " stands on " + (others.length == 0 ? "nothing" : String.join(", ", others)));
    }

    private static String within(String part) {
        return "io.tandem." + part + "..";
    }

    /** A session's bean that a lambda or method reference uses: through a proxy, it is that of whichever session is served. */
    private static DescribedPredicate<JavaAccess<?>> isScopedAndUsedLater() {
        return DescribedPredicate.describe("is a session's and used in a lambda", access -> {
            boolean later = access.isDeclaredInLambda() || access instanceof JavaMethodReference;
            JavaClass owner = access.getTargetOwner();
            return later && owner.isAnnotatedWith(GatewaySessionScoped.class) && !owner.equals(access.getOriginOwner());
        });
    }

    /** {@code System.currentTimeMillis()}, {@code Clock.system…()}, and every {@code now()} that is not given a clock. */
    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("reads the system clock", call -> {
            JavaClass owner = call.getTargetOwner();
            String name = call.getName();
            boolean now = owner.getPackageName().startsWith("java.time")
                    && name.equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean clock = owner.isEquivalentTo(Clock.class)
                    && (name.startsWith("system") || name.startsWith("tick") && !name.equals("tick"));
            return now || clock || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        });
    }
}
