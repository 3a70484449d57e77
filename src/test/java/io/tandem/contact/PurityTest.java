package io.tandem.contact;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The heart knows nothing but the language, reads no clock, and its packages build on one another in one direction. */
@AnalyzeClasses(packages = "io.tandem.contact", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

    private static final String[] HEART = {
        "io.tandem.contact",
        "io.tandem.contact.model",
        "io.tandem.contact.event",
        "io.tandem.contact.floor",
        "io.tandem.contact.flow",
        "io.tandem.contact.command"
    };

    @ArchTest
    static final ArchRule KNOWS_ONLY_THE_LANGUAGE = classes()
            .that()
            .resideInAnyPackage(HEART)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.tandem.contact..", "java.lang..", "java.util..", "java.time..");

    @ArchTest
    static final ArchRule READS_NO_CLOCK = noClasses()
            .that()
            .resideInAnyPackage(HEART)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule HAS_NO_CYCLES =
            slices().matching("io.tandem.contact.(*)..").should().beFreeOfCycles();
}
