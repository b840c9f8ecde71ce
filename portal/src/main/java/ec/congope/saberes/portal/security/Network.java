package ec.congope.saberes.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as the audit keeps it: the network, not the address, which
 * would be personal data that nobody could erase. 24 bits of IPv4, 48 of IPv6: what a provider
 * gives to a site.
 */
final class Network {

  private Network() {}

  static String of(@Nullable HttpServletRequest request) {
    return request == null ? "" : of(request.getRemoteAddr());
  }

  static String of(String address) {
    try {
      var host = InetAddress.ofLiteral(address);
      boolean four = host instanceof Inet4Address;
      byte[] bytes = host.getAddress();
      Arrays.fill(bytes, four ? 3 : 6, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress() + (four ? "/24" : "/48");
    } catch (IllegalArgumentException | java.net.UnknownHostException noAddress) {
      return "";
    }
  }
}
