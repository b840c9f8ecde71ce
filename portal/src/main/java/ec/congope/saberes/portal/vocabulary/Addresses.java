package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.NotFound;
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

  static String of(Scheme scheme, String code) {
    return of(scheme) + "/conceptos/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
  }

  static String adding(Scheme scheme, String parent) {
    String form = of(scheme) + "/agregar";
    return parent.isEmpty()
        ? form
        : form + "?bajo=" + UriUtils.encodeQueryParam(parent, StandardCharsets.UTF_8);
  }
}
