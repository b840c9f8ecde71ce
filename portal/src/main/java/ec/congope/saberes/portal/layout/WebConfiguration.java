package ec.congope.saberes.portal.layout;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** ETags on pages: a page that did not change is not sent again. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
    var filter = new ShallowEtagHeaderFilter();
    filter.setWriteWeakETag(true); // strong ones would forbid compression
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(
        "/",
        "/buscar",
        "/buscar/*",
        "/competencias/*",
        "/provincias/*",
        "/marco/*",
        "/ayuda",
        "/api/*");
    return registration;
  }
}
