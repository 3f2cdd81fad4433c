package org.engagementadvisor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {
    private static final String ROOT = "org.engagementadvisor";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Where a clock may be read and Spring may be known. */
    private static final DescribedPredicate<JavaClass> SHELL = resideInAnyPackage(
            ROOT,
            ROOT + ".command..",
            ROOT + "..web..",
            ROOT + ".access..",
            ROOT + ".register..",
            ROOT + ".strategy..",
            ROOT + ".work..",
            ROOT + ".alert..",
            ROOT + ".backup..",
            ROOT + ".once..");

    private static final DescribedPredicate<JavaClass> PACKAGE_PAGE = DescribedPredicate.describe(
            "package pages", page -> page.getSimpleName().equals("package-info"));

    @Test
    void keepsModulesWithinWhatTheyMayUse() {
        ApplicationModules.of(EngagementAdvisor.class).verify();
    }

    @Test
    void givesEveryPackageANullMarkedPage() {
        assertThat(packages()).allSatisfy(name -> {
            Package page = Class.forName(name + ".package-info").getPackage();
            assertThat(page.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
        });
    }

    @Test
    void buildsTheRoomsOfTheRulesAsATower() {
        slices().matching(ROOT + ".rules.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that(resideInAPackage(ROOT + ".rules.*..").and(not(resideInAPackage(ROOT + ".rules.web"))))
                .and(not(PACKAGE_PAGE))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".rules"))
                .check(CLASSES);
    }

    /** What is read of DRL before it runs is told by the parser of its language, which is no engine. */
    @Test
    void knowsDroolsOnlyInTheEngine() {
        noClasses()
                .that(not(resideInAnyPackage(ROOT + ".rules.engine", ROOT + ".rules.book")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."))
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage(ROOT + ".rules.book"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie..")
                        .and(not(resideInAnyPackage("org.drools.drl.."))))
                .check(CLASSES);
    }

    @Test
    void knowsSpringOnlyInTheShell() {
        noClasses()
                .that(not(SHELL).and(not(PACKAGE_PAGE)))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(CLASSES);
        noClasses()
                .that(PACKAGE_PAGE)
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(not(resideInAPackage("org.springframework.modulith"))))
                .check(CLASSES);
    }

    @Test
    void knowsNoSparkAndNoLoggerOfItsOwn() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "java.util.logging.."))
                .check(CLASSES);
    }

    @Test
    void takesTodayAsAnArgument() {
        for (Class<?> clock : List.of(LocalDate.class, LocalDateTime.class, LocalTime.class, ZonedDateTime.class)) {
            noClasses().that(not(SHELL)).should().callMethod(clock, "now").check(CLASSES);
        }
        noClasses()
                .that(not(SHELL))
                .should()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
        noClasses()
                .that(not(SHELL))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void writesOnlyFromTheShell() {
        noClasses()
                .that(not(SHELL))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void namesThingsByTheBusinessNouns() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Util|Utils|Helper|Manager|Service|Processor|Data|Info|Impl)"));
    }

    /**
     * A type that becomes visible outside its module is a line in the review of {@code public-types.txt}. What is public in a room
     * inside of a module is not, unless the room has a door of its own.
     */
    @Test
    void opensNoTypeUnseen() {
        Set<String> doors = ApplicationModules.of(EngagementAdvisor.class).stream()
                .flatMap(module -> module.getNamedInterfaces().stream())
                .flatMap(door -> door.asJavaClasses().map(JavaClass::getName))
                .collect(Collectors.toSet());
        Set<String> types = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type ->
                        doors.contains(type.getName()) || type.getPackageName().equals(ROOT))
                .filter(type -> type.getEnclosingClass().isEmpty() && !PACKAGE_PAGE.test(type))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Golden.assertEqual(Path.of("src", "test", "resources", "public-types.txt"), List.copyOf(types));
    }

    private static Set<String> packages() {
        return CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }
}
