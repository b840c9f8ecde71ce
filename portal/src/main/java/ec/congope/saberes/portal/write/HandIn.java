package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.file.FileSettings;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Reads the parts of a form with a file, and hands them over to {@link HandInController}. A servlet
 * of its own, so that forms with files are read at this address and at no other. The parts wait in
 * the folder {@code uploads/form} of the data folder, which is empty when nobody sends.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HandIn {

  /** Where the form is sent; its controller is behind it. */
  static final String PATH = "/publicar/archivo";

  /** Attribute with the part that is the file; absent where none came. */
  static final String FILE = "archivo";

  /** What a form weighs besides its file, in bytes. */
  static final int FIELDS = 1 << 20;

  private static final int IN_MEMORY = 1 << 16;

  @Bean
  ServletRegistrationBean<HttpServlet> handIns(FileSettings settings, DataFolder data)
      throws IOException {
    var registration = new ServletRegistrationBean<HttpServlet>(new Parts(), false, PATH);
    long limit = settings.limit().toBytes() + FIELDS;
    registration.setMultipartConfig(
        new MultipartConfigElement(emptied(data).toString(), limit, limit, IN_MEMORY));
    registration.setName("handIns");
    return registration;
  }

  /** Before anybody asks who is asking: that would read the form to its end. */
  @Bean
  FilterRegistrationBean<TooLong> handInsTooLong(FileSettings settings) {
    var filter = new FilterRegistrationBean<>(new TooLong(settings.limit().toBytes() + FIELDS));
    filter.addUrlPatterns(PATH);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  /** The folder, without what a portal left there that was killed. */
  private static Path emptied(DataFolder data) throws IOException {
    Path folder = Files.createDirectories(data.part("uploads").resolve("form"));
    try (var left = Files.newDirectoryStream(folder)) {
      for (Path part : left) {
        Files.deleteIfExists(part);
      }
    }
    return folder;
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
