package ec.congope.saberes.portal.layout;

/** Mails that a feature has to send: the loop of the mails asks each of them in turn. */
public interface Errand {

  /** Does one thing; false when there was nothing to do. */
  boolean step();
}
