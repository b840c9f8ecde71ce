package ec.congope.saberes.portal.layout;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ErrorPagesTest {

  @RestController
  static final class Fails {

    @GetMapping("/api/gone")
    String gone() throws AsyncRequestNotUsableException {
      throw new AsyncRequestNotUsableException("broken pipe");
    }

    @GetMapping("/api/broken")
    String broken() {
      throw new IllegalStateException("a fault of ours");
    }
  }

  /** The pages of errors have what the answers of machines do not need. */
  @SuppressWarnings("NullAway")
  private static ErrorPages pages() {
    var messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    return new ErrorPages(messages, null, null, null);
  }

  @Test
  void whoHasGoneIsToldNothing() throws Exception {
    var portal = MockMvcBuilders.standaloneSetup(new Fails()).setControllerAdvice(pages()).build();

    portal
        .perform(get("/api/gone").servletPath("/api/gone"))
        .andExpect(status().isOk())
        .andExpect(content().string(""));
    portal
        .perform(get("/api/broken").servletPath("/api/broken"))
        .andExpect(status().isInternalServerError());
  }
}
