package ec.congope.saberes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SaberesApplication {

  /** Starts the portal, or runs the command that the first argument names. */
  public static void main(String[] arguments) {
    SpringApplication.run(SaberesApplication.class, arguments);
  }
}
