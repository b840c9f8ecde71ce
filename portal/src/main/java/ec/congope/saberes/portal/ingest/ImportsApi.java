package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.transfer.IdempotencyKeys;
import ec.congope.saberes.content.transfer.IdempotencyKeys.Claim;
import ec.congope.saberes.content.transfer.ImportRun;
import ec.congope.saberes.content.transfer.ImportRun.State;
import ec.congope.saberes.content.transfer.ImportRuns;
import ec.congope.saberes.content.transfer.ImportRuns.Dryness;
import ec.congope.saberes.portal.layout.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes imports. A short one is answered with its report; a long one, or one whose caller does not
 * want to wait ({@code Prefer: respond-async}), with the address of its report.
 */
@RestController
@ConditionalOnWebApplication
class ImportsApi {

  private static final String ADDRESS = "/api/v1/imports/";

  private final Staging staging;
  private final ImportJobs jobs;
  private final ImportRuns runs;
  private final IdempotencyKeys keys;
  private final ImportJson json;
  private final ImportSettings settings;

  ImportsApi(
      Staging staging,
      ImportJobs jobs,
      ImportRuns runs,
      IdempotencyKeys keys,
      ImportJson json,
      ImportSettings settings) {
    this.staging = staging;
    this.jobs = jobs;
    this.runs = runs;
    this.keys = keys;
    this.json = json;
    this.settings = settings;
  }

  @GetMapping("/api/v1/imports/{id}")
  ImportJson.Run run(@PathVariable String id) {
    if (!id.matches("[1-9]\\d{0,17}")) {
      throw new NotFound("import", id);
    }
    return json.of(get(Long.parseLong(id)), jobs.progress(Long.parseLong(id)).orElse(null));
  }

  @PostMapping("/api/v1/imports")
  ResponseEntity<ImportJson.Run> receive(
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = "Prefer", defaultValue = "") String prefer)
      throws IOException {
    Upload upload = staging.receive(request);
    Dryness dryness = dryRun ? Dryness.REHEARSAL : Dryness.REAL;
    boolean taken = false;
    boolean claimed = false;
    try {
      if (key != null) {
        var before = claim(key, "POST imports " + dryness + " " + upload.sha256());
        if (before != null) {
          return answer(before);
        }
        claimed = true;
      }
      var job = jobs.start(upload, staging.unpack(upload), dryness);
      taken = true;
      await(job, prefer);
      if (key != null) {
        keys.answer(key, Long.toString(job.id()));
      }
      return answer(Long.toString(job.id()));
    } finally {
      if (!taken) {
        staging.discard(upload);
        if (claimed && key != null) {
          keys.release(key);
        }
      }
    }
  }

  /** The import that this key made before, or null when the key is the caller's now. */
  private @Nullable String claim(String key, String digest) {
    return switch (keys.claim(key, digest)) {
      case Claim.Fresh f -> null;
      case Claim.Answered(String answer) when !cameToNothing(answer) -> answer;
      case Claim.Answered a -> {
        keys.release(key);
        yield claim(key, digest);
      }
      case Claim.AtWork w -> throw new Refusal(HttpStatus.CONFLICT, "api.key-at-work");
      case Claim.Different d ->
          throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "api.key-different");
    };
  }

  /** Whether the import was cut short or failed, so that it must be done again. */
  private boolean cameToNothing(String id) {
    var state = get(Long.parseLong(id)).state();
    return state == State.FAILED || state == State.INTERRUPTED;
  }

  private void await(ImportJobs.Job job, String prefer) {
    int seconds = prefer.contains("respond-async") ? 0 : settings.patience();
    try {
      job.over().get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException stillRunning) {
      return; // the caller is told where to ask
    } catch (ExecutionException unexpected) {
      throw new IllegalStateException("import " + job.id(), unexpected.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private ResponseEntity<ImportJson.Run> answer(String id) {
    var run = get(Long.parseLong(id));
    if (run.state() == State.RUNNING) {
      return ResponseEntity.accepted()
          .location(URI.create(ADDRESS + id))
          .body(json.of(run, jobs.progress(run.id()).orElse(null)));
    }
    if (run.state() == State.FAILED) {
      throw new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "ingest.failed", id);
    }
    return ResponseEntity.ok().location(URI.create(ADDRESS + id)).body(json.of(run, null));
  }

  private ImportRun get(long id) {
    return runs.find(id).orElseThrow(() -> new NotFound("import", id));
  }
}
