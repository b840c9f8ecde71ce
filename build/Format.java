import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every Java file of the project: {@code check} lists the files that differ and
 * exits with 1, {@code replace} rewrites them. Started by the root pom; see CONTRIBUTING.md.
 */
class Format {
  public static void main(String[] arguments) throws Exception {
    boolean replace = arguments.length > 0 && arguments[0].equals("replace");
    List<String> command = new ArrayList<>();
    if (replace) {
      command.add("--replace");
    } else {
      command.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    }
    int options = command.size();
    try (var modules = Files.list(Path.of("."))) {
      for (Path module : modules.filter(m -> Files.isRegularFile(m.resolve("pom.xml"))).sorted().toList()) {
        if (!Files.isDirectory(module.resolve("src"))) {
          continue;
        }
        try (var files = Files.walk(module.resolve("src"))) {
          files.filter(file -> file.toString().endsWith(".java")).sorted().map(Path::toString).forEach(command::add);
        }
      }
    }
    if (command.size() == options) {
      return;
    }
    var out = new PrintWriter(System.out, true);
    int exit = new Main(out, new PrintWriter(System.err, true), System.in).format(command.toArray(String[]::new));
    out.flush();
    if (exit != 0 && !replace) {
      System.err.println("The files above are not formatted. Run: mvn -q -N verify -Dformat");
    }
    System.exit(exit);
  }
}
