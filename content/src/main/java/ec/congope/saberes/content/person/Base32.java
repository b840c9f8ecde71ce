package ec.congope.saberes.content.person;

/** Bytes as letters and digits that nobody mistakes for each other (RFC 4648, section 6). */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  /** Of a number of bytes that is a multiple of five: there is nothing to pad. */
  static String of(byte[] bytes) {
    if (bytes.length % BITS != 0) {
      throw new IllegalArgumentException(bytes.length + " bytes are no multiple of five");
    }
    var text = new StringBuilder();
    int held = 0;
    int count = 0;
    for (byte each : bytes) {
      held = (held << Byte.SIZE) | (each & 0xff);
      count += Byte.SIZE;
      while (count >= BITS) {
        count -= BITS;
        text.append(ALPHABET.charAt((held >> count) & 0x1f));
      }
    }
    return text.toString();
  }
}
