package ec.congope.saberes.content.worker;

/** The pool of worker processes. */
public final class Workers {}
