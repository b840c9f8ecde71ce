package ec.congope.saberes.content.text;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reading the documents.
 *
 * @param enabled whether this process extracts text in the background
 * @param ocr whether scans are read by Tesseract where it is installed
 * @param tesseract the engine's command
 * @param ocrSeconds longest time of the engine for one page
 */
@ConfigurationProperties("saberes.text")
public record TextSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("true") boolean ocr,
    @DefaultValue("tesseract") String tesseract,
    @DefaultValue("90") int ocrSeconds) {}
