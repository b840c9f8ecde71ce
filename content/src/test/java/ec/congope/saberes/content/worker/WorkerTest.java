package ec.congope.saberes.content.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers that misbehave, workers that are killed, and what surrounds them. */
class WorkerTest {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String READY = "printf S; ";
  private static final WorkerSettings ONE = new WorkerSettings(1, 256, 600, 120, 3);

  @TempDir Path folder;
  private ScheduledExecutorService watch;

  @BeforeEach
  void start() {
    watch = Executors.newSingleThreadScheduledExecutor();
  }

  @AfterEach
  void stop() {
    watch.shutdownNow();
  }

  /** A worker that is a shell script. */
  private Worker worker(String script) throws IOException {
    var process = new ProcessBuilder("/bin/sh", "-c", script).start();
    return new Worker(process, Scratch.ofThisProcess(), watch);
  }

  private static Worker.Exchange<Extracted> extracted() {
    return (out, in) -> {
      out.writeByte(0);
      out.flush();
      return Wire.extracted(in, new ArrayList<>());
    };
  }

  private void assertLost(String script, Worker.Limits limits, Extracted.Status status)
      throws IOException {
    Worker worker = worker(script);
    assertThatThrownBy(() -> worker.ask(extracted(), limits))
        .as(script)
        .isInstanceOfSatisfying(
            Worker.Lost.class, lost -> assertThat(lost.status()).isEqualTo(status));
    worker.kill();
    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void whatIsNoAnswerEndsTheWorker() throws IOException {
    var patient = new Worker.Limits(LONG, LONG);
    var failed = Extracted.Status.FAILED;
    assertLost("exit 0", patient, failed);
    assertLost(READY + "exit 1", patient, failed);
    assertLost(READY + "exit 3", patient, Extracted.Status.MEMORY);
    assertLost(READY + "exec cat /dev/urandom", patient, failed);
    assertLost(READY + "exec cat /dev/zero", patient, failed);
    assertLost(READY + "exec 1>&- 0<&-; exec sleep 600", patient, failed);
    // a page of two thousand million bytes, and bytes without end
    assertLost(
        READY + "printf 'p\\000\\000\\000\\001\\177\\377\\377\\377'; exec cat /dev/zero",
        patient,
        failed);
    // a page after which the same page comes again
    String page = "p\\000\\000\\000\\001\\000\\000\\000\\001a";
    assertLost(READY + "printf '" + page + page + "'; exec sleep 600", patient, failed);
  }

  @Test
  void theClockEndsAWorkerThatDoesNothing() throws IOException {
    var hasty = new Worker.Limits(Duration.ofMillis(300), LONG);
    assertLost(READY + "exec sleep 600", hasty, Extracted.Status.TIMEOUT);
  }

  @Test
  void theClockRunsAnewWithEveryPageButNotForEver() throws IOException {
    var limits = new Worker.Limits(Duration.ofNanos(10), LONG);
    assertThat(limits.isOver(0, 0, 10)).isFalse();
    assertThat(limits.isOver(0, 0, 11)).isTrue();
    assertThat(limits.isOver(0, 9, 19)).isFalse();
    assertThat(limits.isOver(0, 35, 40)).isFalse();
    assertThat(limits.isOver(0, 41, 41)).isTrue();

    Worker dripping = worker(READY + "while :; do printf a; sleep 0.01; done");
    Worker.Exchange<Integer> endless =
        (out, in) -> {
          int read = in.readByte();
          while (read == 'a') {
            read = in.readByte();
          }
          return read;
        };
    var hasty = new Worker.Limits(Duration.ofMillis(300), LONG);
    assertThatThrownBy(() -> dripping.ask(endless, hasty))
        .isInstanceOfSatisfying(
            Worker.Lost.class,
            lost -> assertThat(lost.status()).isEqualTo(Extracted.Status.TIMEOUT));
  }

  @Test
  void theProcessorEndsAWorkerThatDoesTooMuch() throws IOException {
    var lean = new Worker.Limits(LONG, Duration.ofMillis(300));
    assertLost(READY + "while :; do :; done", lean, Extracted.Status.TIMEOUT);
  }

  @Test
  void anAnswerHasItsLongestLength() throws IOException {
    var answers = new Answers(new ByteArrayInputStream(new byte[(int) Answers.LONGEST + 1]));
    answers.begin();
    var in = new DataInputStream(answers);
    Wire.bytes(in, (int) Answers.LONGEST);
    assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessageContaining("more than");
  }

  @Test
  void noLengthIsBelieved() {
    byte[] promise = ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).array();
    assertThatThrownBy(() -> Wire.text(new DataInputStream(new ByteArrayInputStream(promise))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    var pages = List.of(new Extracted.Page(2, "Año"), new Extracted.Page(7, "ñ"));
    var end =
        new Extracted(
            Extracted.Status.PARTIAL, 9, true, "por qué", Map.of("title", "Vía"), List.of());
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    for (var page : pages) {
      Wire.page(out, page);
    }
    Wire.end(out, end);

    var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(Wire.extracted(in, new ArrayList<>()))
        .isEqualTo(
            new Extracted(
                Extracted.Status.PARTIAL, 9, true, "por qué", Map.of("title", "Vía"), pages));
  }

  private Path text(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "text", ".txt"), text);
  }

  @Test
  void aWorkerIsReplacedAfterItsTasksAndAfterAnError() throws IOException {
    try (var workers = Workers.with(ONE)) {
      Path good = text("bueno");
      workers.extract(good, "text/plain");
      long first = workers.pids().getFirst();
      workers.extract(good, "text/plain");
      assertThat(workers.pids()).containsExactly(first);
      workers.extract(good, "text/plain");
      assertThat(workers.pids()).isEmpty();

      workers.extract(good, "text/plain");
      long second = workers.pids().getFirst();
      assertThat(second).isNotEqualTo(first);
      assertThat(workers.extract(text("roto"), "application/pdf").status())
          .isEqualTo(Extracted.Status.FAILED);
      assertThat(workers.pids()).isEmpty();
    }
  }

  @Test
  void aWorkerThatDiesIsReplacedAndItsFileReadAgain() throws IOException {
    try (var workers = Workers.with(ONE)) {
      Path good = text("bueno");
      workers.extract(good, "text/plain");
      long pid = workers.pids().getFirst();
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      assertThat(workers.extract(good, "text/plain").status()).isEqualTo(Extracted.Status.TEXT);
      assertThat(workers.pids()).doesNotContain(pid);
    }
  }

  @Test
  void aStoppedWorkerIsEndedByTheClock() throws Exception {
    try (var workers = Workers.with(new WorkerSettings(1, 256, 1, 120, 200))) {
      Path good = text("bueno");
      Extracted.Status status = workers.extract(good, "text/plain").status();
      while (status != Extracted.Status.TEXT) { // on a very busy machine a second may be too short
        status = workers.extract(good, "text/plain").status();
      }
      long pid = workers.pids().getFirst();
      new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
      assertThat(workers.extract(good, "text/plain").status()).isEqualTo(Extracted.Status.TIMEOUT);
      assertThat(workers.pids()).isEmpty();
    }
  }

  @Test
  void closingIsNoVerdictOnTheFile() throws Exception {
    var workers = Workers.with(ONE);
    Path endless = Files.write(folder.resolve("endless.pdf"), HostileFiles.selfDrawingPdf());
    var asked =
        CompletableFuture.supplyAsync(
            () -> workers.extract(endless, "application/pdf"), task -> new Thread(task).start());
    await().atMost(LONG).until(() -> !workers.pids().isEmpty());
    workers.close();
    assertThatThrownBy(asked::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> workers.extract(endless, "application/pdf"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReaderOfAPageDoesNotWaitForExtractions() throws Exception {
    try (var workers = Workers.with(ONE)) {
      Path endless = Files.write(folder.resolve("endless.pdf"), HostileFiles.selfDrawingPdf());
      Path good = Files.write(folder.resolve("good.pdf"), Documents.longPdf(2));
      var asked =
          CompletableFuture.supplyAsync(
              () -> workers.extract(endless, "application/pdf"), task -> new Thread(task).start());
      await().atMost(LONG).until(() -> !workers.pids().isEmpty());

      assertThat(workers.draw(good, 2, 300)).isPresent();
      assertThat(workers.draw(good, 3, 300)).isEmpty();
      assertThat(workers.render(List.of("*a*"))).containsExactly("<p><em>a</em></p>\n");
      assertThat(asked).isNotDone();
    }
  }

  @Test
  void aWorkerHasNothingOfThePortal() throws IOException {
    try (var workers = Workers.with(ONE)) {
      workers.extract(text("bueno"), "text/plain");
      Path process = Path.of("/proc", workers.pids().getFirst().toString());

      String environment = Files.readString(process.resolve("environ"), StandardCharsets.UTF_8);
      assertThat(environment).isEqualTo("PATH=/nonexistent\0");
      assertThat(process.resolve("cwd").toRealPath().toString()).contains("saberes-workers-");
      assertThat(ProcessHandle.of(workers.pids().getFirst()).orElseThrow().children()).isEmpty();
      if (WorkerCommand.withoutNetwork()) {
        assertThat(Files.readSymbolicLink(process.resolve("ns/net")))
            .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
      }
      if (WorkerCommand.limited()) {
        assertThat(Files.readString(process.resolve("limits")))
            .containsPattern("Max data size +" + (256L + 256 << 20))
            .containsPattern("Max file size +" + (1L << 30))
            .containsPattern("Max core file size +0");
      }
    }
  }

  /** A portal that is killed while its worker is in an endless file. */
  public static final class Portal {
    private Portal() {}

    /** Says which processes it has, and works. */
    public static void main(String[] arguments) throws Exception {
      var workers = Workers.with(ONE);
      workers.render(List.of("a"));
      new Thread(() -> workers.extract(Path.of(arguments[0]), "application/pdf")).start();
      await().atMost(LONG).until(() -> workers.pids().size() == 2);
      System.out.println(workers.pids());
      Thread.currentThread().join();
    }
  }

  @Test
  void aPortalThatIsKilledLeavesNoWorker() throws Exception {
    Path endless = Files.write(folder.resolve("endless.pdf"), HostileFiles.selfDrawingPdf());
    var portal =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Portal.class.getName(),
                endless.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = portal.inputReader().readLine();
    assertThat(said).matches("\\[\\d+, \\d+]");
    var pids = List.of(said.replaceAll("[\\[\\]]", "").split(", "));
    assertThat(pids).allMatch(pid -> alive(Long.parseLong(pid)));

    portal.destroyForcibly().waitFor();

    await().atMost(LONG).until(() -> pids.stream().noneMatch(pid -> alive(Long.parseLong(pid))));
  }

  private static boolean alive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  @Test
  void foldersOfKilledPortalsAreRemovedAndOthersAreNot() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path dead = Files.createTempDirectory(temporary, "saberes-workers-999999999-");
    Files.writeString(dead.resolve("left"), "x");
    try (var mine = Scratch.ofThisProcess();
        var again = Scratch.ofThisProcess()) {
      assertThat(dead).doesNotExist();
      assertThat(mine.folder()).exists();
      assertThat(again.folder()).exists();
    }
  }
}
