package ec.congope.saberes.search.follow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The index.
 *
 * @param follow whether this process follows the change log in the background
 */
@ConfigurationProperties("saberes.search")
public record SearchSettings(@DefaultValue("true") boolean follow) {}
