package ec.congope.saberes.portal.ingest;

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
 * Reads the parts of the form with which an import is sent, and hands them over to {@link
 * ImportController}. A servlet of its own, so that forms with files are read at this address.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ImportUpload {

  /** Where the form is sent; its controller is behind it. */
  static final String PATH = "/admin/importar/archivo";

  /** Attribute with the part that is the file; absent where none came. */
  static final String FILE = "archivo";

  private static final int FIELDS = 1 << 20;
  private static final int IN_MEMORY = 1 << 16;

  @Bean
  ServletRegistrationBean<HttpServlet> importUploads(ImportSettings settings) {
    var registration = new ServletRegistrationBean<HttpServlet>(new Parts(), false, PATH);
    long limit = settings.limit().toBytes();
    registration.setMultipartConfig(
        new MultipartConfigElement(null, limit, limit + FIELDS, IN_MEMORY));
    registration.setName("importUploads");
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
