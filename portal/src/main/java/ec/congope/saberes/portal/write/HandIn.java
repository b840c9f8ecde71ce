package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.file.FileSettings;
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
 * Reads the parts of a form with a file, and hands them over to {@link HandInController}. A servlet
 * of its own, so that forms with files are read at this address and at no other.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HandIn {

  /** Where the form is sent; its controller is behind it. */
  static final String PATH = "/publicar/archivo";

  /** Attribute with the part that is the file; absent where none came. */
  static final String FILE = "archivo";

  private static final int FIELDS = 1 << 20;
  private static final int IN_MEMORY = 1 << 16;

  @Bean
  ServletRegistrationBean<HttpServlet> handIns(FileSettings settings) {
    var registration = new ServletRegistrationBean<HttpServlet>(new Parts(), false, PATH);
    long limit = settings.limit().toBytes();
    registration.setMultipartConfig(
        new MultipartConfigElement(null, limit, limit + FIELDS, IN_MEMORY));
    registration.setName("handIns");
    return registration;
  }

  private static final class Parts extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      var part = request.getPart(FILE);
      if (part != null && part.getSize() > 0) {
        request.setAttribute(FILE, part);
      }
      request.getRequestDispatcher(PATH + "/recibir").forward(request, response);
    }
  }
}
