package ec.congope.saberes.portal.security;

import ec.congope.saberes.content.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers that ask for a {@link Viewer} the one who is asking. */
@Configuration(proxyBeanMethods = false)
class ViewerArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public Viewer resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var holder = SecurityContextHolder.getContext().getAuthentication();
    return viewer(holder).from(Network.of(request.getNativeRequest(HttpServletRequest.class)));
  }

  static Viewer viewer(@Nullable Authentication holder) {
    if (holder != null && holder.getPrincipal() instanceof SignedIn signed) {
      return signed.viewer();
    }
    return Administrator.is(holder) ? Viewer.administrator() : Viewer.anonymous();
  }
}
