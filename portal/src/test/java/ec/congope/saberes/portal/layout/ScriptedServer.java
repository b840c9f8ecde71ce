package ec.congope.saberes.portal.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server for mail that says yes to everything but one command, or hangs up there. */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String command;
  private final String answer;

  /**
   * Starts it.
   *
   * @param command the beginning of the command; {@code .} is the end of the message
   * @param answer its answer; empty for hanging up
   */
  ScriptedServer(String command, String answer) {
    this.command = command;
    this.answer = answer;
    try {
      socket = new ServerSocket(0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().name("scripted-server").start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    try (Socket client = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out =
            new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
      say(out, "220 ready");
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (data && !line.equals(".")) {
          continue;
        }
        data = false;
        if (line.startsWith(command)) {
          if (answer.isEmpty()) {
            return;
          }
          say(out, answer);
        } else if (line.equals("DATA")) {
          data = true;
          say(out, "354 go on");
        } else {
          say(out, "250 yes");
        }
      }
    } catch (IOException over) {
      // the client went away, or the test is over
    }
  }

  private static void say(Writer out, String line) throws IOException {
    out.write(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
