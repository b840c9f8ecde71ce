package ec.congope.saberes.portal.layout;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Mails of the portal; the server is {@code spring.mail.*}.
 *
 * @param from whom they come from, such as {@code Saberes Provinciales <avisos@example.org>};
 *     without it no mail is sent
 */
@ConfigurationProperties("saberes.mail")
record MailSettings(@Nullable String from) {}
