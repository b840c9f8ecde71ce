package ec.congope.saberes.portal.layout;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** After a form was taken: the page to look at, so that loading it again sends nothing again. */
public final class Redirect {

  private Redirect() {}

  /** To an address of this portal. */
  public static ResponseEntity<Void> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }
}
