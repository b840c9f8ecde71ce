package ec.congope.saberes.content.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of many sources. They go to the worker in handfuls; a handful that takes the worker
 * down is asked for again one by one, and only what takes a worker down alone is given up. After a
 * number of such losses the rest is given up too: a batch of bombs costs a minute, not hours, and
 * others are served in between.
 */
final class MarkdownBatch {

  /** Characters in a handful: as many as one source may have. */
  private static final int HANDFUL = 262_144;

  /** A handful of ordinary texts needs a tenth of this. */
  private static final Worker.Limits LIMITS =
      new Worker.Limits(Duration.ofSeconds(15), Duration.ofSeconds(2));

  /** Most workers that one batch may cost. */
  static final int LOSSES = 8;

  private final WorkerPool pool;
  private final List<@Nullable String> rendered = new ArrayList<>();
  private int losses;

  MarkdownBatch(WorkerPool pool) {
    this.pool = pool;
  }

  List<@Nullable String> render(List<String> sources) {
    for (int from = 0; from < sources.size(); ) {
      int to = handful(sources, from);
      render(sources, from, to);
      from = to;
    }
    return rendered;
  }

  private static int handful(List<String> sources, int from) {
    int characters = 0;
    int to = from;
    while (to < sources.size() && (to == from || characters < HANDFUL)) {
      characters += sources.get(to).length();
      to++;
    }
    return to > from + 1 && characters > HANDFUL ? to - 1 : to;
  }

  private void render(List<String> sources, int from, int to) {
    if (ask(sources.subList(from, to))) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (to - from == 1 || !ask(sources.subList(i, i + 1))) {
        rendered.add(null);
      }
    }
  }

  private boolean ask(List<String> handful) {
    if (losses == LOSSES) {
      return false;
    }
    try {
      rendered.addAll(pool.ask(exchange(handful), LIMITS, answer -> false));
      return true;
    } catch (Worker.Lost lost) {
      losses++;
      return false;
    }
  }

  private static Worker.Exchange<List<@Nullable String>> exchange(List<String> sources) {
    return (out, in) -> {
      send(out, sources);
      var answer = new ArrayList<@Nullable String>(sources.size());
      for (int i = 0; i < sources.size(); i++) {
        answer.add(Wire.textOrNull(in));
      }
      return answer;
    };
  }

  private static void send(DataOutputStream out, List<String> sources) throws IOException {
    out.writeByte(WorkerProcess.Task.RENDER.ordinal());
    out.writeInt(sources.size());
    for (String source : sources) {
      Wire.text(out, source);
    }
    out.flush();
  }
}
