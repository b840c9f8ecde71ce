package ec.congope.saberes.portal.command;

import ec.congope.saberes.content.archive.ArchiveImport;
import ec.congope.saberes.content.database.FolderInUse;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The commands of the packaged portal: {@code import}, {@code export}, {@code reindex}, {@code
 * verify} and {@code tags-holdout}. Exit codes: 0 for done, 1 for done with something to mend, 2
 * for a call that makes no sense.
 */
public final class Commands {

  private static final List<String> KNOWN =
      List.of("import", "export", "reindex", "verify", "tags-holdout");

  /** Those that are told a place. */
  private static final List<String> PLACED = List.of("import", "export");

  private Commands() {}

  /** Runs the command on the configured store, without a web server, and returns the exit code. */
  public static int run(Class<?> application, List<String> arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String name = arguments.getFirst();
    var words = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
    if (!KNOWN.contains(name) || words.size() != (PLACED.contains(name) ? 2 : 1)) {
      out.println(text("command.usage"));
      return 2;
    }
    var builder =
        new SpringApplicationBuilder(application)
            .web(WebApplicationType.NONE)
            .properties(
                "saberes.text.enabled=false",
                "saberes.search.follow=false",
                "saberes.demo=false",
                "saberes.alerts.send=false")
            .properties("logging.level.ec.congope.saberes=warn");
    boolean archive = name.equals("import") && ArchiveImport.isArchive(Path.of(words.get(1)));
    var settings =
        arguments.stream().filter(argument -> argument.startsWith("--")).toArray(String[]::new);
    try (var context = builder.run(quiet(archive ? "archive" : name, settings))) {
      return switch (name) {
        case "export" -> context.getBean(ArchiveCommands.class).export(words.get(1), out);
        case "import" ->
            archive
                ? context.getBean(ArchiveCommands.class).read(words.get(1), out)
                : context.getBean(ImportCommand.class).run(words.get(1), List.of(settings), out);
        case "tags-holdout" -> context.getBean(TagsHoldoutCommand.class).run(out);
        case "reindex" -> context.getBean(ReindexCommand.class).run(out);
        default -> context.getBean(VerifyCommand.class).run(out);
      };
    } catch (RuntimeException failure) {
      if (isFolderInUse(failure)) {
        out.println(text("command.folder-in-use"));
        return 2;
      }
      throw failure;
    }
  }

  /**
   * Nothing runs in the background of a command, except the index that follows an import; and only
   * what goes wrong is logged.
   */
  private static String[] quiet(String name, String[] settings) {
    var all = new ArrayList<>(List.of(settings));
    boolean follows =
        name.equals("import") && !all.contains("--dry-run") && !all.contains("--no-wait");
    all.add("--saberes.text.enabled=false");
    all.add("--saberes.search.follow=" + follows);
    all.add("--saberes.demo=false");
    all.add("--saberes.alerts.send=false");
    all.add("--logging.level.ec.congope.saberes=warn");
    all.add("--logging.level.root=error");
    return all.toArray(String[]::new);
  }

  private static boolean isFolderInUse(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FolderInUse) {
        return true;
      }
    }
    return false;
  }

  private static String text(String code) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/import");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages.getMessage(code, null, Texts.SPANISH);
  }
}
