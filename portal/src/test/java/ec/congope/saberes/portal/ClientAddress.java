package ec.congope.saberes.portal;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Callers from addresses of their own, out of 127.0.0.0/8: wrong tokens of one do not shut the
 * others out.
 */
final class ClientAddress {

  private static final AtomicInteger LAST = new AtomicInteger(1);

  private ClientAddress() {}

  static HttpClient fresh() {
    try {
      byte[] address = {127, 0, 0, (byte) LAST.incrementAndGet()};
      return HttpClient.newBuilder().localAddress(InetAddress.getByAddress(address)).build();
    } catch (UnknownHostException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
