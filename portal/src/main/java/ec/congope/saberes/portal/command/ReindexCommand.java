package ec.congope.saberes.portal.command;

import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.follow.IndexFollower;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** Rebuilds the index from the store, in a new directory beside the live one. */
@Component
class ReindexCommand {

  private final IndexFollower follower;
  private final SearchIndex index;
  private final Texts texts;

  ReindexCommand(IndexFollower follower, SearchIndex index, Texts texts) {
    this.follower = follower;
    this.index = index;
    this.texts = texts;
  }

  int run(PrintStream out) {
    follower.rebuild();
    follower.catchUp();
    var status = index.status();
    out.println(texts.of("command.reindex.done", status.items(), status.pages()));
    return 0;
  }
}
