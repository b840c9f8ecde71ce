package ec.congope.editions;

import ec.congope.saberes.content.practice.Forms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The forms, and a second edition of the experience: another field, one less, shorter limits. */
@Configuration(proxyBeanMethods = false)
class NewEdition {

  @Bean
  @Primary
  Forms newerForms(Forms forms) {
    return forms.and(Forms.read("/forms/experiencia-2.yaml"));
  }
}
