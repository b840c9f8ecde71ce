package ec.congope.saberes.content.audit;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along the entries and finds where the chain breaks. */
final class Chain {

  private long number;
  private byte[] digest = Seal.NOTHING;
  private @Nullable Long fault;

  void add(AuditRows.Sealed sealed) {
    if (fault != null) {
      return;
    }
    number++;
    byte[] expected = Seal.of(digest, sealed.entry());
    if (sealed.entry().number() != number || !Arrays.equals(expected, sealed.digest())) {
      fault = number;
    }
    digest = sealed.digest();
  }

  Optional<Long> fault() {
    return Optional.ofNullable(fault);
  }
}
