package ec.congope.saberes.content.markdown;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.worker.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the worker; empty sources need no asking. */
@Component
final class WorkerMarkdown implements Markdown {

  private final Workers workers;

  WorkerMarkdown(Workers workers) {
    this.workers = workers;
  }

  @Override
  public List<Html> render(List<String> sources) {
    var tooLong =
        sources.stream()
            .filter(source -> source.length() > LIMIT)
            .map(source -> Invalid.Violation.of("body", "invalid.too-long", LIMIT, source.length()))
            .toList();
    if (!tooLong.isEmpty()) {
      throw new Invalid(tooLong);
    }
    var asked = sources.stream().filter(source -> !source.isBlank()).toList();
    var answers = workers.render(asked).iterator();
    var rendered = new ArrayList<Html>(sources.size());
    for (String source : sources) {
      rendered.add(source.isBlank() ? Html.EMPTY : html(source, answers.next()));
    }
    return rendered;
  }

  private static Html html(String source, @Nullable String markup) {
    return new Html(markup == null ? plain(source) : markup);
  }

  /** The source as it stands, in paragraphs. */
  private static String plain(String source) {
    return source
        .strip()
        .lines()
        .map(line -> line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .collect(Collectors.joining("\n", "<p>", "</p>"))
        .replaceAll("\n{2,}", "</p>\n<p>");
  }
}
