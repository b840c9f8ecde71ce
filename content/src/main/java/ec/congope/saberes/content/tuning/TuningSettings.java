package ec.congope.saberes.content.tuning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log of queries.
 *
 * @param queryDays days after which the counts of a query are deleted; 0 keeps no log at all
 */
@ConfigurationProperties("saberes.tuning")
public record TuningSettings(@DefaultValue("400") int queryDays) {}
