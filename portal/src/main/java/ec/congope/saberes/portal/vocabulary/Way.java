package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.vocabulary.FrameworkVersions;

/** From one version of the framework to another. */
record Way(FrameworkVersions.Line from, FrameworkVersions.Line to) {

  /**
   * To this version, from the newest other one.
   *
   * @throws NotFound where there is no such version, or no other one
   */
  static Way to(String version, FrameworkVersions versions) {
    var all = versions.list();
    var to =
        all.stream()
            .filter(line -> line.version().equals(version))
            .findFirst()
            .orElseThrow(() -> new NotFound("framework version", version));
    var from =
        all.stream()
            .filter(line -> !line.version().equals(version))
            .findFirst()
            .orElseThrow(() -> new NotFound("other framework version", version));
    return new Way(from, to);
  }

  /** The address of what each node has become. */
  public String url() {
    return VersionsController.PATH + "/" + to.version() + "/correspondencias";
  }

  /** The address of the numbers of both. */
  public String figures() {
    return VersionsController.PATH + "/" + to.version() + "/cifras";
  }
}
