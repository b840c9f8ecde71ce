package ec.congope.saberes.content.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Keeping the documents.
 *
 * @param limit largest file that is stored
 */
@ConfigurationProperties("saberes.files")
public record FileSettings(@DefaultValue("200MB") DataSize limit) {}
