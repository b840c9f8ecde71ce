package ec.congope.saberes.content.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * The worker's own process: reads tasks from its standard input and answers on its standard output
 * until the input ends, which it also does when the portal dies. Whatever a parser throws ends
 * here, as an answer.
 */
final class WorkerProcess {

  /** What a worker can be asked; written as one byte. */
  enum Task {
    EXTRACT,
    DRAW,
    RENDER
  }

  /** What a worker is for. */
  enum Kind {
    /** Texts and pictures of documents. */
    DOCUMENTS,
    /** Markdown. */
    MARKDOWN
  }

  /** Stack of the thread that works: deep nesting ends in an answer, not in a crash. */
  private static final long STACK = 64L << 20;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final SynchronousQueue<Request> requests = new SynchronousQueue<>();

  private record Request(
      Task task, String path, String mediaType, int page, int width, List<String> texts) {}

  private WorkerProcess(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Works until standard input ends; says when it is ready. */
  public static void main(String[] arguments) throws Exception {
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    System.setOut(System.err); // what a library prints must not break the protocol
    if (arguments[0].equals(Kind.MARKDOWN.name())) {
      MarkdownRenderer.warmUp();
    }
    out.writeByte(Wire.READY);
    out.flush();
    var worker = new WorkerProcess(in, out);
    Thread.ofPlatform().name("work").stackSize(STACK).daemon().start(worker::work);
    worker.read();
    Runtime.getRuntime().halt(0);
  }

  private void read() throws IOException, InterruptedException {
    try {
      while (true) {
        requests.put(next());
      }
    } catch (EOFException portalIsGone) {
      return;
    }
  }

  private Request next() throws IOException {
    Task task = Task.values()[in.readByte()];
    return switch (task) {
      case EXTRACT -> new Request(task, Wire.text(in), Wire.text(in), 0, 0, List.of());
      case DRAW -> new Request(task, Wire.text(in), "", in.readInt(), in.readInt(), List.of());
      case RENDER -> {
        var texts = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
          texts.add(Wire.text(in));
        }
        yield new Request(task, "", "", 0, 0, texts);
      }
    };
  }

  private void work() {
    try {
      while (true) {
        answer(requests.take());
        out.flush();
      }
    } catch (IOException | InterruptedException portalIsGone) {
      Runtime.getRuntime().halt(0);
    }
  }

  private void answer(Request request) throws IOException {
    switch (request.task()) {
      case EXTRACT -> Wire.end(out, extract(request));
      case DRAW -> Wire.image(out, draw(request));
      case RENDER -> {
        for (String source : request.texts()) {
          Wire.text(out, render(source));
        }
      }
    }
  }

  private Extracted extract(Request request) {
    try {
      var sink = new PageSink(page -> Wire.page(out, page));
      return Extractors.extract(Path.of(request.path()), request.mediaType(), sink);
    } catch (OutOfMemoryError memory) {
      throw ended(memory);
    } catch (Throwable anything) { // the worker's edge: parsers throw everything
      return Extracted.ended(Extracted.Status.FAILED, anything.toString());
    }
  }

  private static @Nullable PageImage draw(Request request) {
    try {
      return PdfPages.draw(Path.of(request.path()), request.page(), request.width());
    } catch (OutOfMemoryError memory) {
      throw ended(memory);
    } catch (Throwable anything) { // the worker's edge
      return null;
    }
  }

  private static @Nullable String render(String source) {
    try {
      return MarkdownRenderer.render(source);
    } catch (OutOfMemoryError memory) {
      throw ended(memory);
    } catch (Throwable anything) { // the worker's edge: the renderer overflows its stack
      return null;
    }
  }

  /** As the virtual machine itself ends for want of memory. */
  private static OutOfMemoryError ended(OutOfMemoryError memory) {
    Runtime.getRuntime().halt(3);
    return memory;
  }
}
