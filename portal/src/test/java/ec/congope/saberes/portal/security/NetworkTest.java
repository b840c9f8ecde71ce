package ec.congope.saberes.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "190.15.128.77, 190.15.128.0/24",
    "127.0.0.1, 127.0.0.0/24",
    "2800:bf0:8000:1234::1, 2800:bf0:8000:0:0:0:0:0/48",
    "0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:0/48",
    "example.org, ''"
  })
  void keepsTheNetworkAndNotTheAddress(String address, String network) {
    assertThat(Network.of(address)).isEqualTo(network);
  }
}
