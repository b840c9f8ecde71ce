package ec.congope.saberes.portal.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Imports over the machine interface.
 *
 * @param limit largest body that is received
 * @param unpacked most bytes that an archive may unpack to
 * @param entries most files of an archive or a form
 * @param patience longest time, in seconds, that a caller is kept waiting for the report; then it
 *     is told where to ask for it
 */
@ConfigurationProperties("saberes.imports")
record ImportSettings(
    @DefaultValue("1GB") DataSize limit,
    @DefaultValue("4GB") DataSize unpacked,
    @DefaultValue("20000") int entries,
    @DefaultValue("10") int patience) {}
