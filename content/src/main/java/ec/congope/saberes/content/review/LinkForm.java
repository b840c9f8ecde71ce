package ec.congope.saberes.content.review;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses in texts that lead nobody anywhere, by their form alone: no server is asked. */
final class LinkForm {

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:https?|file|ftp)://[^\\s<>\"]{0,2000}");
  private static final Pattern END = Pattern.compile("[.,;:!?)\\]}*_»”']+$");

  /** RFC 2606 and RFC 6761, and the networks of houses and offices of RFC 1918. */
  private static final Pattern NOWHERE =
      Pattern.compile(
          "localhost|.*\\.(?:localhost|local|test|invalid|example)|(?:.*\\.)?example\\.(?:com|net|org)"
              + "|127\\..*|10\\..*|192\\.168\\..*|172\\.(?:1[6-9]|2\\d|3[01])\\..*");

  private LinkForm() {}

  /** Those of a text. */
  static List<String> wrong(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(address -> END.matcher(address).replaceFirst(""))
        .filter(address -> !leads(address))
        .toList();
  }

  private static boolean leads(String address) {
    try {
      var uri = new URI(address);
      String host = uri.getHost();
      return uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http")
          && host != null
          && host.contains(".")
          && !NOWHERE.matcher(host.toLowerCase(Locale.ROOT)).matches();
    } catch (URISyntaxException wrong) {
      return false;
    }
  }
}
