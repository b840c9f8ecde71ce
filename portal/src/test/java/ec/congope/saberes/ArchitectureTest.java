package ec.congope.saberes;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The rules of ARCHITECTURE.md, each with its reason. */
@AnalyzeClasses(
    packages = "ec.congope.saberes",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoFixtures.class})
class ArchitectureTest {

  /** The fixtures of other modules come in a jar of their own. */
  static final class NoFixtures implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String ROOT = "ec.congope.saberes";

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("packages are learned bottom-up");

  @ArchTest
  static final ArchRule SQL_IN_CONTENT =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".content..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.jdbc..", "org.flywaydb..", "org.postgresql..", "java.sql..")
          .because("SQL stands in content, next to the noun it is about");

  @ArchTest
  static final ArchRule LUCENE_IN_ITS_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".search.lucene")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..")
          .because("two engines may differ in speed but not in meaning");

  @ArchTest
  static final ArchRule WEB_IN_PORTAL =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".portal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.thymeleaf..")
          .because("the store and the index serve more than pages");

  @ArchTest
  static final ArchRule SIGNING_IN_IN_ITS_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".portal.security")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.security..")
          .because("everybody else asks the Viewer, however people sign in");

  @ArchTest
  static final ArchRule PARSERS_IN_THE_WORKER =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".content.worker", ROOT + ".demonstration")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.tika..",
              "org.apache.pdfbox..",
              "org.apache.poi..",
              "com.vladsch.flexmark..",
              "org.owasp..")
          .because("a few kilobytes can hang a parser: it works where it can be killed");

  @ArchTest
  static final ArchRule CONTENT_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".content..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".search..", ROOT + ".portal..")
          .because("no module knows the one above it");

  @ArchTest
  static final ArchRule SEARCH_DOES_NOT_KNOW_PAGES =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".portal..")
          .because("no module knows the one above it");

  @ArchTest
  static final ArchRule FEATURES_ARE_APART =
      slices()
          .matching(ROOT + ".portal.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              not(resideInAPackage(ROOT + ".portal.layout")),
              resideInAPackage(ROOT + ".portal.layout"))
          .ignoreDependency(
              not(resideInAPackage(ROOT + ".portal.layout")),
              resideInAPackage(ROOT + ".portal.security"))
          .because("one feature of the portal does not import another, and the frame imports none");

  @ArchTest
  static final ArchRule THE_WORDS_IMPORT_NO_CHILD =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".content")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".content.(*)..")
          .because("a parent holds the words its children share");

  @ArchTest
  static final ArchRule CONTROLLERS_ARE_INSIDE =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Configuration.class)
          .should()
          .notBePublic()
          .because("public is a promise");

  @ArchTest
  static final ArchRule PLAIN_NAMES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .because("collections are named by the plural noun");

  @ArchTest
  static final ArchRule ONLY_STORED_REVISIONS_RESTORE_HTML =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".content.item", ROOT + ".content.markdown")
          .should()
          .callMethod(ec.congope.saberes.content.markdown.Html.class, "restore", String.class)
          .because("only what the sanitizer made may reach th:utext");

  @ArchTest
  static final ArchRule FEW_START_PROCESSES =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + ".content.worker", ROOT + ".content.text", ROOT + ".content.database")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ProcessBuilder.class)
          .because("no command line is built from input");

  @ArchTest
  static final ArchRule NO_SERIALIZED_OBJECTS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(java.io.ObjectInputStream.class)
          .because("what is read must not choose what is run");

  @ArchTest static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule OUTPUT_IS_FOR_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".portal.command", ROOT + ".content.worker")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("the portal logs; only commands print");
}
