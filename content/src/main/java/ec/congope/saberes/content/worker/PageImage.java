package ec.congope.saberes.content.worker;

/**
 * A page drawn.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PageImage(String mediaType, int width, int height, byte[] bytes) {}
