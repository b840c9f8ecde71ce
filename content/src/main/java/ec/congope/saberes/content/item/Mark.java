package ec.congope.saberes.content.item;

/** What a reader must know before trusting an item. */
public enum Mark {
  /** Invented to show the portal: «Demostración». */
  DEMONSTRATION("demostracion"),
  /** The document is elsewhere; here is only its record: «Referencia». */
  REFERENCE("referencia");

  private final String code;

  Mark(String code) {
    this.code = code;
  }

  /** The code in the import format. */
  public String code() {
    return code;
  }
}
