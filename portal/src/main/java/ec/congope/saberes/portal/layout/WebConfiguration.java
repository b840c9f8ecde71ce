package ec.congope.saberes.portal.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** How templates are read, and ETags on pages: a page that did not change is not sent again. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  /** Spring Boot makes its own only where there is none of this name. */
  @Bean
  Templates defaultTemplateResolver(Words words, Assets assets) {
    return new Templates(words, assets);
  }

  @Bean
  FilterRegistrationBean<Etags> etags() {
    var filter = new Etags();
    filter.setWriteWeakETag(true); // strong ones would forbid compression
    return new FilterRegistrationBean<>(filter);
  }

  /**
   * ETags of whole answers, which are held in memory for it: therefore never of files, pictures and
   * assets, which have their own, nor of what nobody keeps. Nor of forms that are sent: their pages
   * may come by a forward, after which nothing more is taken that was held.
   */
  static final class Etags extends ShallowEtagHeaderFilter {

    private static final Pattern STREAMED =
        Pattern.compile(
            "/assets/.*|/fichas/[^/]+/archivos/\\d+(/paginas/\\d+/imagen)?|/sitemap.*"
                + "|/buscar\\.(csv|ris|bib)|/(admin|cuenta|publicar)(/.*)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return request.getMethod().equals("POST")
          || STREAMED.matcher(request.getRequestURI()).matches();
    }

    /** Two checksums that processors have instructions for: MD5 took a tenth of a search page. */
    @Override
    protected String generateETagHeaderValue(InputStream body, boolean weak) throws IOException {
      byte[] bytes = body.readAllBytes();
      var one = new CRC32();
      one.update(bytes);
      var other = new CRC32C();
      other.update(bytes);
      return "%s\"%08x%08x\"".formatted(weak ? "W/" : "", one.getValue(), other.getValue());
    }
  }
}
