package ec.congope.saberes.content.worker;

import java.util.Set;

/**
 * A page drawn.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PageImage(String mediaType, int width, int height, byte[] bytes) {

  /** The types in which pages are drawn. */
  public static final Set<String> TYPES = Set.of("image/png", "image/jpeg");
}
