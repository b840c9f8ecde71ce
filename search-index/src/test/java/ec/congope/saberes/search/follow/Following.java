package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.change.ChangeLog;

/** The index follows the log in the background, as in a running portal, until this is closed. */
public final class Following implements AutoCloseable {

  private final FollowerLoop loop;

  /** Begins at once. */
  public Following(IndexFollower follower, WritableIndex index, ChangeLog log) {
    loop = new FollowerLoop(follower, index, log, new SearchSettings(true));
    loop.start();
  }

  @Override
  public void close() {
    loop.stop();
  }
}
