package ec.congope.saberes.content.review;

/**
 * Something that is looked at before a manuscript is handed in, besides what publishing needs in
 * any case: required answers, limits, competency, framework and licence.
 */
public enum Check {
  /** Photos of people who did not consent. */
  PHOTO_CONSENT(Weight.BLOCKING),
  /** Photos whose description tells nothing to who cannot see them. */
  PHOTO_TEXT(Weight.ADVISORY),
  /**
   * What looks like an identity card, a telephone number or an address for mail, in public texts.
   */
  PERSONAL_DATA(Weight.ADVISORY),
  /** A title that another item has, or another manuscript of the organisation. */
  SAME_TITLE(Weight.ADVISORY),
  /** Addresses that lead nowhere by their form alone; nobody is asked. */
  LINK_FORM(Weight.ADVISORY);

  private final Weight weight;

  Check(Weight weight) {
    this.weight = weight;
  }

  /** What it weighs until an administrator says otherwise. */
  public Weight usual() {
    return weight;
  }
}
