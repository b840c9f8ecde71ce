package ec.congope.saberes.content.markdown;

import java.util.List;

/** Renders Markdown to safe HTML: raw HTML off, then sanitized, in the worker process. */
public interface Markdown {

  /** Longest source that is rendered, in characters. */
  int LIMIT = 262_144;

  /**
   * Renders the sources in order. One round trip to the worker, so that imports hand over many at
   * once. A source that takes too long or breaks the renderer comes back as escaped plain text in
   * paragraphs, so that saving never fails for it.
   *
   * @throws ec.congope.saberes.content.Invalid when a source is longer than {@link #LIMIT}
   */
  List<Html> render(List<String> sources);
}
