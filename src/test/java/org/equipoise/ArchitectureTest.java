// SPDX-License-Identifier: Apache-2.0
package org.equipoise;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The rooms, their arrows, and what of the style can be read off the class files. */
class ArchitectureTest {
  private static final String ROOT = "org.equipoise";

  /** One room a line, from the roof to the ground: its name, then what it may import. */
  private static final String ROOMS =
      """
      cli: *
      report: *
      view: *
      analysis: simulation method repeated compare synthesis replication integrity effect io\
       allocation evidence model claim design
      simulation: method allocation evidence design
      method: compare repeated
      repeated: compare model evidence design
      compare: effect model claim allocation evidence
      synthesis: effect model claim evidence
      replication: effect
      integrity: effect evidence
      effect: evidence
      io: evidence design table
      allocation: design
      evidence: design
      model:
      design: claim
      claim:
      figure:
      table:
      numeric:
      core:
      """;

  private static final List<Room> PLAN = ROOMS.lines().map(Room::parse).toList();

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages(ROOT);

  private record Room(String name, List<String> imports) {
    static Room parse(String line) {
      int colon = line.indexOf(':');
      List<String> imports = List.of(line.substring(colon + 1).strip().split(" +", -1));
      return new Room(line.substring(0, colon), imports);
    }

    /**
     * What it names, or with * every room below it, and what those are made of in their turn, since
     * nobody can use a hypothesis and not its margin; and the two rooms that serve all above them.
     */
    String[] allowed() {
      Set<String> reached = new TreeSet<>();
      reach(reached);
      List<String> below = names().subList(names().indexOf(name) + 1, names().size());
      return below.stream()
          .filter(room -> reached.contains(room) || imports.contains("*") || serves(room))
          .toArray(String[]::new);
    }

    private void reach(Set<String> reached) {
      for (Room room : PLAN) {
        if (imports.contains(room.name) && reached.add(room.name)) {
          room.reach(reached);
        }
      }
    }

    String path() {
      return ROOT + "." + name + "..";
    }

    private static boolean serves(String room) {
      return room.equals("core") || room.equals("numeric");
    }

    private static List<String> names() {
      return PLAN.stream().map(Room::name).toList();
    }
  }

  @Test
  void rooms_import_only_what_the_table_allows() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (Room room : PLAN) {
      layers = layers.layer(room.name()).definedBy(room.path());
    }
    for (Room room : PLAN) {
      var arrows = layers.whereLayer(room.name());
      String[] allowed = room.allowed();
      layers =
          allowed.length == 0 ? arrows.mayNotAccessAnyLayer() : arrows.mayOnlyAccessLayers(allowed);
    }
    layers.check(PRODUCTION);
  }

  @Test
  void every_class_lives_in_a_room() {
    classes()
        .that()
        .doNotHaveSimpleName("package-info")
        .should()
        .resideInAnyPackage(PLAN.stream().map(Room::path).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void names_say_what_a_class_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
        .orShould()
        .haveNameMatching(".*[.$]Abstract[^.$]*")
        .because("a name like that says nothing")
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void production_classes_do_not_end_in_test() {
    noClasses()
        .that()
        // What a significance test found has no other name in the field.
        .doNotHaveSimpleName("SignificanceTest")
        .and()
        .doNotHaveSimpleName("PrintedTest")
        .should()
        .haveSimpleNameEndingWith("Test")
        .because("Test is for tests: WelchT, not TTest")
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void records_hold_no_bare_arrays() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .areRecords()
        .and()
        .areNotStatic()
        .should()
        .haveRawType(describe("an array", JavaClass::isArray))
        .because("an array leaks, and compares by identity")
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void public_methods_take_no_booleans() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should()
        .notHaveRawParameterTypes(
            describe(
                "a boolean",
                types -> types.stream().anyMatch(t -> t.isEquivalentTo(boolean.class))))
        .because("true and false do not say what they stand for: an enum does")
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void only_the_command_line_prints_reads_the_clock_or_parses_options() {
    String cli = PLAN.get(0).path();
    noClasses()
        .that()
        .resideOutsideOfPackage(cli)
        .should(ACCESS_STANDARD_STREAMS)
        .check(PRODUCTION);
    noClasses()
        .that()
        .resideOutsideOfPackage(cli)
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .because("a result is a function of its inputs and the seed")
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void randomness_comes_from_commons_rng_by_a_seed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(Math.class, "random")
        .because("the draws are part of the results, the same on every JDK")
        .allowEmptyShould(true)
        .check(PRODUCTION);
  }

  @Test
  void test_methods_are_sentences_in_lower_snake() {
    methods()
        .that()
        .areAnnotatedWith(Test.class)
        .or()
        .areAnnotatedWith(ParameterizedTest.class)
        .should()
        .haveNameMatching("[a-z][a-z0-9]*(_[a-z0-9]+)+")
        .check(TESTS);
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(packages).isNotEmpty().allSatisfy(ArchitectureTest::hasDescription);
    }
  }

  private static void hasDescription(Path directory) {
    assertThat(directory.resolve("package-info.java"))
        .content()
        .startsWith("// SPDX-License-Identifier: Apache-2.0\n/**\n");
  }
}
