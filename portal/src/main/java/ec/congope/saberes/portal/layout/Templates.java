package ec.congope.saberes.portal.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Templates as they are worked with: written one element a line, read once, and kept without the
 * line breaks. What never changes is put in at that time instead of at every request: messages
 * without arguments (the language of the pages is fixed) and addresses of assets. A page is the
 * same without this class, only heavier and slower.
 *
 * <p>A blank between two elements survives only within a line.
 */
final class Templates extends SpringResourceTemplateResolver {

  private static final Pattern MESSAGE = Pattern.compile("\\[\\[#\\{([a-z0-9.-]+)}]]");
  private static final Pattern MESSAGE_ATTRIBUTE =
      Pattern.compile("\\bth:([a-z-]+)=\"#\\{([a-z0-9.-]+)}\"");
  private static final Pattern ICON =
      Pattern.compile("\\bth:href=\"\\$\\{site\\.icon\\('([a-z0-9-]+)'\\)}\"");
  private static final Pattern ASSET =
      Pattern.compile("\\bth:([a-z-]+)=\"\\$\\{site\\.asset\\('([a-z0-9.-]+)'\\)}\"");

  /** Attributes that do something instead of standing there. */
  private static final Set<String> WORKING = Set.of("text", "utext", "if", "unless", "with");

  private final Words words;
  private final Assets assets;

  Templates(Words words, Assets assets) {
    this.words = words;
    this.assets = assets;
    setPrefix("classpath:/templates/");
    setSuffix(".html");
    setCharacterEncoding("UTF-8");
  }

  @Override
  protected ITemplateResource computeTemplateResource(
      IEngineConfiguration configuration,
      String ownerTemplate,
      String template,
      String resourceName,
      String characterEncoding,
      Map<String, Object> attributes) {
    var source =
        super.computeTemplateResource(
            configuration, ownerTemplate, template, resourceName, characterEncoding, attributes);
    try (var reader = new BufferedReader(source.reader())) {
      return new StringTemplateResource(ready(reader.lines().collect(Collectors.joining("\n"))));
    } catch (IOException failure) {
      throw new UncheckedIOException("no template " + template, failure);
    }
  }

  /** The template without line breaks and with everything in it that never changes. */
  String ready(String source) {
    String text = flat(source);
    text = each(MESSAGE, text, found -> escaped(words.of(found.group(1))));
    text = each(MESSAGE_ATTRIBUTE, text, this::attribute);
    text = each(ICON, text, found -> "href=\"" + assets.icon(found.group(1)) + "\"");
    return each(
        ASSET, text, found -> found.group(1) + "=\"" + assets.address(found.group(2)) + "\"");
  }

  /** Lines joined: nothing remains of a break beside a tag, one blank of any other. */
  static String flat(String source) {
    return source
        .replaceAll("(?s)<!--.*?-->", "")
        .replaceAll("\\s*\\n\\s*(?=</?[a-z])|(?<=>)\\s*\\n\\s*", "")
        .replaceAll("\\s*\\n\\s*", " ")
        .strip();
  }

  private String attribute(Matcher found) {
    return WORKING.contains(found.group(1))
        ? found.group()
        : found.group(1) + "=\"" + escaped(words.of(found.group(2))) + "\"";
  }

  private static String each(Pattern pattern, String text, Function<Matcher, String> by) {
    var matcher = pattern.matcher(text);
    var out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(out, Matcher.quoteReplacement(by.apply(matcher)));
    }
    return matcher.appendTail(out).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
