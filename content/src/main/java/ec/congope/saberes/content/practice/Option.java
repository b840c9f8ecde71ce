package ec.congope.saberes.content.practice;

/** One thing that may be chosen. */
public record Option(String code, String label) {}
