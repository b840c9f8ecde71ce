package ec.congope.saberes.content.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Taking files from people.
 *
 * @param quota most bytes of the files of all manuscripts of one organisation
 * @param open most uploads of one person that are begun and not finished
 * @param days after the last piece, until what was received is thrown away
 * @param spare what stays free on the disk
 */
@ConfigurationProperties("saberes.uploads")
public record UploadSettings(
    @DefaultValue("20GB") DataSize quota,
    @DefaultValue("20") int open,
    @DefaultValue("7") int days,
    @DefaultValue("512MB") DataSize spare) {}
