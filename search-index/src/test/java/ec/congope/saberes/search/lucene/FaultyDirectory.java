package ec.congope.saberes.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A disk of which a write, an opening, a sync or a rename fails when a test says so. */
final class FaultyDirectory extends FilterDirectory {

  private long untilFault = Long.MAX_VALUE;
  private String kind = "";
  private int faults;

  FaultyDirectory(Directory inner) {
    super(inner);
  }

  /** The so-manieth operation of this kind from now fails, once; an empty kind is every kind. */
  synchronized void failAfter(long operations, String operationKind) {
    untilFault = operations;
    kind = operationKind;
  }

  synchronized int faults() {
    return faults;
  }

  private synchronized void operation(String what) throws IOException {
    if (what.startsWith(kind) && untilFault-- == 0) {
      faults++;
      untilFault = Long.MAX_VALUE;
      throw new IOException("injected: " + what);
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    operation("create " + name);
    return new Output(in.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    operation("create " + prefix);
    return new Output(in.createTempOutput(prefix, suffix, context));
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    operation("open " + name);
    return in.openInput(name, context);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    operation("sync " + names);
    in.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    operation("sync of the folder");
    in.syncMetaData();
  }

  @Override
  public void rename(String source, String destination) throws IOException {
    operation("rename " + source);
    in.rename(source, destination);
  }

  /** The disk outlives those who use it. */
  @Override
  public void close() {}

  private final class Output extends FilterIndexOutput {
    Output(IndexOutput output) {
      super("faulty " + output.getName(), output.getName(), output);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      operation("write " + getName());
      super.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      operation("write " + getName());
      super.writeBytes(bytes, offset, length);
    }
  }
}
