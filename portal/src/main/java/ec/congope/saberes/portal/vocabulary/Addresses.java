package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.vocabulary.Outline;
import ec.congope.saberes.content.vocabulary.Scheme;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the pages of this feature are. */
final class Addresses {

  static final String ALL = "/admin/vocabularios";
  static final String SCHEME = ALL + "/{scheme}";
  static final String NEW = SCHEME + "/agregar";
  static final String CONCEPT = SCHEME + "/conceptos/{code}";
  static final String FORM = CONCEPT + "/{action}";
  static final String CHANGE = SCHEME + "/cambio";
  static final String UNDO = SCHEME + "/pasos/{id}/deshacer";

  private Addresses() {}

  /** The scheme that an address names. */
  static Scheme scheme(String code) {
    return Scheme.find(code).orElseThrow(() -> new NotFound("scheme", code));
  }

  static String of(Scheme scheme) {
    return ALL + "/" + scheme.code();
  }

  /** The tree of this version. */
  static String of(Outline outline) {
    return outline.inForce()
        ? of(outline.scheme())
        : of(outline.scheme()) + "?version=" + outline.version();
  }

  /** The same, where it is said what was done. */
  static String of(Outline outline, String done) {
    String tree = of(outline);
    return tree + (tree.contains("?") ? "&" : "?") + "hecho=" + done + "#aviso";
  }

  static String of(Scheme scheme, String code) {
    return of(scheme) + "/conceptos/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
  }

  /** Where something is added at the top. */
  static String adding(Outline outline) {
    String form = of(outline.scheme()) + "/agregar";
    return outline.inForce() ? form : form + "?version=" + outline.version();
  }

  static String adding(Scheme scheme, String parent) {
    return of(scheme)
        + "/agregar?bajo="
        + UriUtils.encodeQueryParam(parent, StandardCharsets.UTF_8);
  }
}
