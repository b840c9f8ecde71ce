package ec.congope.saberes.portal.write;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** After a form was taken: the page to look at, so that loading it again sends nothing again. */
final class Redirect {

  private Redirect() {}

  static ResponseEntity<Void> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }
}
