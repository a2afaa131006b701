package io.ringterm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Holds the arrows of {@code docs/design.md}: who may know whom. */
@AnalyzeClasses(packages = "io.ringterm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] STAGES = {
        "io.ringterm",
        "io.ringterm.event..",
        "io.ringterm.op..",
        "io.ringterm.parse..",
        "io.ringterm.grid..",
        "io.ringterm.apply..",
        "io.ringterm.input..",
        "io.ringterm.diff..",
        "io.ringterm.snapshot..",
        "io.ringterm.text.."
    };

    @ArchTest
    static final ArchRule eventsKnowNothing = knowsOnly("event");

    @ArchTest
    static final ArchRule opsKnowEvents = knowsOnly("op", "event");

    @ArchTest
    static final ArchRule theParserKnowsNoGrid = knowsOnly("parse", "op", "event");

    @ArchTest
    static final ArchRule theGridKnowsNoParser = knowsOnly("grid", "op", "event");

    @ArchTest
    static final ArchRule snapshotsKnowTheGrid = knowsOnly("snapshot", "grid", "event");

    @ArchTest
    static final ArchRule applyKnowsOpsAndGrid = knowsOnly("apply", "op", "grid", "event", "parse", "snapshot");

    @ArchTest
    static final ArchRule inputKnowsModes = knowsOnly("input", "grid", "event");

    @ArchTest
    static final ArchRule textKnowsTheGrid = knowsOnly("text", "grid", "event");

    @ArchTest
    static final ArchRule diffKnowsPatches = knowsOnly("diff", "apply", "grid", "event");

    @ArchTest
    static final ArchRule stagesHaveNoThirdParty =
            classes().that().resideInAnyPackage(STAGES).should().onlyDependOnClassesThat(in(STAGES, "java.."));

    @ArchTest
    static final ArchRule theEngineKnowsNoJournal = classes()
            .that()
            .resideInAPackage("io.ringterm.engine..")
            .and()
            .haveNameNotMatching("io\\.ringterm\\.engine\\.\\w+Stress(\\$.*|_.*)?")
            .should()
            .onlyDependOnClassesThat(
                    in(STAGES, "io.ringterm.engine..", "java..", "com.lmax.disruptor..", "org.HdrHistogram.."));

    @ArchTest
    static final ArchRule theJournalKnowsEventsOnly = noClasses()
            .that()
            .resideInAPackage("io.ringterm.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.ringterm.engine..",
                    "io.ringterm.parse..",
                    "io.ringterm.grid..",
                    "io.ringterm.apply..",
                    "io.ringterm.diff..",
                    "io.ringterm.replay..",
                    "com.lmax..");

    @ArchTest
    static final ArchRule onlyChronicleSinkImportsChronicle = noClasses()
            .that()
            .haveNameNotMatching("io\\.ringterm\\.journal\\.ChronicleSink(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.openhft..");

    @ArchTest
    static final ArchRule onlyLayoutUsesTheDisruptorsDsl = noClasses()
            .that()
            .haveNameNotMatching("io\\.ringterm\\.engine\\.Layout(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.lmax.disruptor.dsl..");

    @ArchTest
    static final ArchRule onlyTheBenchKnowsJmh = noClasses()
            .that()
            .resideOutsideOfPackage("io.ringterm.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.openjdk.jmh..", "io.ringterm.bench..");

    @ArchTest
    static final ArchRule stagesHaveNoCycles =
            slices().matching("io.ringterm.(*)..").should().beFreeOfCycles();

    /** Contract 1: behind the publish call nobody looks at a clock, a die or the surroundings. */
    @ArchTest
    static final ArchRule stagesAreDeterministic = noClasses()
            .that()
            .resideInAnyPackage(Stream.of(STAGES)
                    .filter(name -> !name.equals("io.ringterm.event.."))
                    .toArray(String[]::new))
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "identityHashCode", Object.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Random|SplittableRandom|UUID)|java\\.util\\.concurrent\\.ThreadLocalRandom"
                            + "|java\\.time\\.Clock|java\\.lang\\.Math\\.random");

    private static ArchRule knowsOnly(String name, String... others) {
        List<String> allowed = new ArrayList<>(List.of("java..", "io.ringterm." + name + ".."));
        for (String other : others) {
            allowed.add("io.ringterm." + other + "..");
        }
        return classes()
                .that()
                .resideInAPackage("io.ringterm." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> in(String[] packages, String... more) {
        String[] all = Stream.concat(Stream.of(packages), Stream.of(more)).toArray(String[]::new);
        return JavaClass.Predicates.resideInAnyPackage(all);
    }
}
