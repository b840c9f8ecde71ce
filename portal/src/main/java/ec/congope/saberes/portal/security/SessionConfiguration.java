package ec.congope.saberes.portal.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions are kept in the store: they survive a restart, and all nodes know them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionConfiguration {

  static final String COOKIE = "mesa";

  /** 256 random bits. */
  private static final int BYTES = 32;

  /** The cookie never travels in the clear where the portal is served by https. */
  @Bean
  CookieSerializer sessionCookie(@Value("${saberes.base:http://localhost:8080}") String base) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(base.startsWith("https:"));
    cookie.setUseBase64Encoding(false);
    return cookie;
  }

  @Bean
  SessionIdGenerator sessionIds() {
    var random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      return HexFormat.of().formatHex(bytes);
    };
  }

  /** Sessions hold texts and nothing else: what is read from the store is never an object. */
  @Bean
  GenericConversionService springSessionConversionService() {
    var texts = new GenericConversionService();
    texts.addConverter(String.class, byte[].class, text -> text.getBytes(StandardCharsets.UTF_8));
    texts.addConverter(Object.class, byte[].class, SessionConfiguration::bytes);
    texts.addConverter(
        byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
    return texts;
  }

  private static byte[] bytes(Object value) {
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException("a session keeps texts, not " + value.getClass());
  }
}
