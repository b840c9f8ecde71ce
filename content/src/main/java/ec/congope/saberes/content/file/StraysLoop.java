package ec.congope.saberes.content.file;

import ec.congope.saberes.content.Daily;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Sweeps once a day while the portal runs. */
@Component
class StraysLoop extends Daily {

  private final Strays strays;
  private final Malware malware;

  StraysLoop(Strays strays, Malware malware) {
    super("strays");
    this.malware = malware;
    this.strays = strays;
  }

  @Override
  protected void step() throws IOException {
    strays.sweep();
    malware.sweep();
  }
}
