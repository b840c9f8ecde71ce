package ec.congope.saberes.portal;

import com.microsoft.playwright.Page;

/** Somebody at a keyboard, who has no mouse: every key that is pressed is counted. */
final class Typist {

  /** So many keys lead from the top of any page to its end. */
  private static final int FAR = 600;

  private final Page page;
  private int keys;

  Typist(Page page) {
    this.page = page;
  }

  /** How many keys were pressed so far. */
  int keys() {
    return keys;
  }

  Typist press(String key) {
    page.keyboard().press(key);
    keys++;
    return this;
  }

  Typist type(String text) {
    page.keyboard().type(text);
    keys += text.codePointCount(0, text.length());
    return this;
  }

  /** Goes on from where the focus is, with the key Tab, until something like this has it. */
  Typist to(String selector) {
    for (int i = 0; i < FAR; i++) {
      press("Tab");
      if (has(selector)) {
        return this;
      }
    }
    throw new AssertionError("the key Tab never came to " + selector + " on " + page.url());
  }

  /** Goes there and types. */
  Typist fill(String selector, String text) {
    return to(selector).type(text);
  }

  /** Goes to a link or a button and uses it; the page that comes is there afterwards. */
  Typist follow(String selector) {
    to(selector);
    page.waitForNavigation(() -> press("Enter"));
    return this;
  }

  /** Goes to a choice and goes down in it until it has this value. */
  Typist choose(String selector, String value) {
    to(selector);
    for (int i = 0; i < FAR; i++) {
      if (page.inputValue(selector).equals(value)) {
        return this;
      }
      press("ArrowDown");
    }
    throw new AssertionError("the choice " + selector + " never came to " + value);
  }

  /** Whether something like this has the focus. */
  boolean has(String selector) {
    return Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector));
  }
}
