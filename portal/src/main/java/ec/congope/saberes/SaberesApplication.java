package ec.congope.saberes;

import ec.congope.saberes.portal.command.Commands;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the portal, or runs one command and exits. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SaberesApplication {

  /** Starts the portal, or runs the command that the first argument names. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && !arguments[0].startsWith("--")) {
      System.exit(Commands.run(SaberesApplication.class, Arrays.asList(arguments)));
    }
    SpringApplication.run(SaberesApplication.class, arguments);
  }
}
