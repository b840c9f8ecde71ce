package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.file.FileTooLarge;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the parts of a form with a file, puts the file into the store, and hands the rest over to
 * {@link HandInController}. A servlet of its own, so that forms with files are read at this address
 * and at no other.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HandIn {

  /** Where the form is sent; its controller is behind it. */
  static final String PATH = "/publicar/archivo";

  /** Attribute with what was stored; absent where no file came. */
  static final String STORED = "archivo.guardado";

  /** Attribute with the name of the file as it was sent. */
  static final String NAME = "archivo.nombre";

  /** Attribute that says that the file was too large. */
  static final String LARGE = "archivo.grande";

  private static final int FIELDS = 1 << 20;
  private static final int IN_MEMORY = 1 << 16;

  @Bean
  ServletRegistrationBean<HttpServlet> handIns(FileStore files, FileSettings settings) {
    var registration = new ServletRegistrationBean<HttpServlet>(new Parts(files), false, PATH);
    long limit = settings.limit().toBytes();
    registration.setMultipartConfig(
        new MultipartConfigElement(null, limit, limit + FIELDS, IN_MEMORY));
    registration.setName("handIns");
    return registration;
  }

  private static final class Parts extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient FileStore files;

    Parts(FileStore files) {
      this.files = files;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      var part = request.getPart("archivo");
      if (part != null && part.getSize() > 0) {
        try (var bytes = part.getInputStream()) {
          request.setAttribute(STORED, files.put(bytes));
          request.setAttribute(NAME, part.getSubmittedFileName());
        } catch (FileTooLarge large) {
          request.setAttribute(LARGE, true);
        }
      }
      request.getRequestDispatcher(PATH + "/recibir").forward(request, response);
    }
  }
}
