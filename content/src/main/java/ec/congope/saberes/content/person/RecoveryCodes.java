package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes for whoever has lost what makes the others: each good once. They are said when they are
 * made; the store keeps a keyed digest.
 */
@Component
class RecoveryCodes {

  /** Codes that are made at once. */
  static final int MADE = 10;

  /** 80 random bits: sixteen letters and digits (ASVS 6.5.4 asks for 20 bits). */
  private static final int BYTES = 10;

  private static final int GROUP = 4;

  private final JdbcClient jdbc;
  private final SignSeals seals;
  private final SecureRandom random = new SecureRandom();

  RecoveryCodes(JdbcClient jdbc, SignSeals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  /** Makes new ones; those before are good no more. */
  List<String> renew(PersonId person) {
    end(person);
    var codes = new ArrayList<String>();
    for (int i = 0; i < MADE; i++) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      String code = Base32.of(bytes).toLowerCase(Locale.ROOT);
      jdbc.sql("insert into recovery_code (person_id, digest) values (:person, :digest)")
          .param("person", person.value())
          .param("digest", digest(person, code))
          .update();
      codes.add(code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"));
    }
    return List.copyOf(codes);
  }

  /** Whether this is one; it is none afterwards: of many at once, one gets it. */
  boolean use(PersonId person, String typed) {
    var sql = "delete from recovery_code where person_id = :person and digest = :digest";
    return jdbc.sql(sql)
            .param("person", person.value())
            .param("digest", digest(person, plain(typed)))
            .update()
        == 1;
  }

  private static String plain(String typed) {
    return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
  }

  private byte[] digest(PersonId person, String code) {
    return seals.digest("recovery:" + person + ":" + code);
  }

  int left(PersonId person) {
    return jdbc.sql("select count(*) from recovery_code where person_id = :person")
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  void end(PersonId person) {
    jdbc.sql("delete from recovery_code where person_id = :person")
        .param("person", person.value())
        .update();
  }
}
