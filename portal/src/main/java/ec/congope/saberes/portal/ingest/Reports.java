package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.transfer.ImportReport;
import tools.jackson.databind.json.JsonMapper;

/** Reports of imports as a batch keeps them. */
final class Reports {

  private Reports() {}

  static String write(ImportReport report) {
    return JsonMapper.shared().writeValueAsString(report);
  }

  static ImportReport read(String json) {
    return JsonMapper.shared().readValue(json, ImportReport.class);
  }
}
