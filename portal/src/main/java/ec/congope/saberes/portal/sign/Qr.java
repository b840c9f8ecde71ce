package ec.congope.saberes.portal.sign;

import io.nayuki.qrcodegen.QrCode;

/**
 * A code that a camera reads, as a drawing that needs neither script nor style.
 *
 * @param size of a side with its quiet edge, in modules
 * @param path one square for each dark module
 */
record Qr(int size, String path) {

  /** ISO/IEC 18004, section 6.3.8: four modules are left free around it. */
  private static final int EDGE = 4;

  static Qr of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + EDGE).append(' ').append(y + EDGE).append("h1v1h-1z");
        }
      }
    }
    return new Qr(code.size + 2 * EDGE, path.toString());
  }
}
