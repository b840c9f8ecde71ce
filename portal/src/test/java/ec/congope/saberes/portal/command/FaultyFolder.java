package ec.congope.saberes.portal.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder to import with every fault that people make, and some that only an attacker makes. */
final class FaultyFolder {

  private final Path root;
  private final ByteArrayOutputStream manifest = new ByteArrayOutputStream();

  FaultyFolder(Path parent, String name) throws IOException, InterruptedException {
    root = Files.createDirectories(parent.resolve(name));
    Files.createDirectories(root.resolve("files/carpeta"));
    Files.writeString(root.resolve("files/manual.txt"), "El texto del manual de la chuquiragua.");
    Files.writeString(parent.resolve("secreto.txt"), "secreto");
    Files.createSymbolicLink(root.resolve("files/dentro.txt"), root.resolve("files/manual.txt"));
    Files.createSymbolicLink(root.resolve("files/fuera.txt"), parent.resolve("secreto.txt"));
    Files.createSymbolicLink(root.resolve("files/cero"), Path.of("/dev/zero"));
    String pipe = root.resolve("files/tubo").toString();
    if (new ProcessBuilder("mkfifo", pipe).start().waitFor() != 0) {
      throw new IOException("no pipe can be made at " + pipe);
    }
  }

  Path root() {
    return root;
  }

  /** Adds a line, with its end. */
  FaultyFolder line(String text) {
    manifest.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds bytes as they are. */
  FaultyFolder bytes(byte[] bytes) {
    manifest.writeBytes(bytes);
    return this;
  }

  Path write(String name) throws IOException {
    Files.write(root.resolve(name), manifest.toByteArray());
    return root;
  }

  /** The faults as JSON lines, behind a byte order mark. */
  static Path json(Path parent) throws IOException, InterruptedException {
    String good = "\"type\": \"publicacion\", \"title\": \"T\"}";
    return new FaultyFolder(parent, "json")
        .line("\ufeff" + record("bueno-1", "") + "\r")
        .line(record("campo", ", \"titel\": \"x\""))
        .line(record("codigo", ", \"competencies\": [\"C-VIALIDA\"], \"provinces\": [\"99\"]"))
        .line(record("falta", file("files/no.pdf")))
        .line(record("sube", file("../secreto.txt")))
        .line(record("absoluto", file("/etc/passwd")))
        .line(record("windows", file("files\\\\manual.txt")))
        .line(record("enlace", file("files/fuera.txt")))
        .line(record("carpeta", file("files/carpeta")))
        .line(record("cero", file("files/cero")))
        .line(record("tubo", file("files/tubo")))
        .bytes(
            "{\"externalId\": \"latin\", \"title\": \"a\u00f1o\"}\n"
                .getBytes(StandardCharsets.ISO_8859_1))
        .line(record("bueno-1", ""))
        .line(record("largo", ", \"body\": \"" + "x".repeat(2_000_000) + "\""))
        .line("{\"externalId\": \"coma\", " + good.replace("}", ",}"))
        .line("{\"externalId\": \"nul\u0000\", " + good)
        .line("{\"externalId\": \"nul\", \"type\": \"publicacion\", \"title\": \"a\\u0000b\"}")
        .line("[1, 2]")
        .line(
            record(
                "relacion", ", \"relations\": [{\"kind\": \"replaces\", \"target\": \"nadie\"}]"))
        .line("{\"externalId\": \"vacio\"}")
        .line(
            record(
                "fecha", ", \"issued\": \"2019-13\", \"access\": \"todos\", \"link\": \"ftp://x\""))
        .line(
            record(
                "bueno-2",
                ", \"relations\": [{\"kind\": \"replaces\", \"target\": \"bueno-3\"}]"
                    + file("files/dentro.txt")))
        .line("")
        .bytes(record("bueno-3", "").getBytes(StandardCharsets.UTF_8))
        .write("manifest.jsonl");
  }

  private static String record(String id, String more) {
    return "{\"externalId\": \"%s\", \"type\": \"publicacion\", \"title\": \"Título\"%s}"
        .formatted(id, more);
  }

  private static String file(String path) {
    return ", \"files\": [{\"path\": \"" + path + "\"}]";
  }

  /** The same faults as a table. */
  static Path csv(Path parent) throws IOException, InterruptedException {
    return new FaultyFolder(parent, "csv")
        .line("\ufeffexternalId,type,title,competencies,files,relations,issued,titel\r")
        .line("bueno-1,publicacion,Título,,,,,\r")
        .line("campo,publicacion,Título,,,,,x")
        .line("codigo,publicacion,Título,C-VIALIDA|C-RIEGO,,,,")
        .line("falta,publicacion,Título,,files/no.pdf,,,")
        .line("sube,publicacion,Título,,../secreto.txt,,,")
        .line("absoluto,publicacion,Título,,/etc/passwd,,,")
        .line("windows,publicacion,Título,,files\\manual.txt,,,")
        .line("enlace,publicacion,Título,,files/fuera.txt,,,")
        .line("carpeta,publicacion,Título,,files/carpeta::La carpeta,,,")
        .line("tubo,publicacion,Título,,files/tubo,,,")
        .bytes("latin,publicacion,a\u00f1o,,,,,\n".getBytes(StandardCharsets.ISO_8859_1))
        .line("bueno-1,publicacion,Título,,,,,")
        .line("largo,publicacion," + "x".repeat(2_000_000) + ",,,,,")
        .line("comas,publicacion,Título,,,,,,,")
        .line("nul,publicacion,a\u0000b,,,,,")
        .line("comillas,publicacion,\"sin cerrar,,,,,")
        .line("relacion,publicacion,Título,,,replaces::nadie,,")
        .line("par,publicacion,Título,,,sustituye,,")
        .line("vacio,,,,,,,")
        .line("fecha,publicacion,Título,,,,2019-13,")
        .line(
            "bueno-2,publicacion,\"Título, con \"\"comillas\"\"\n"
                + "y línea\",,files/dentro.txt::Manual,replaces::bueno-3,2019-05,")
        .line("")
        .bytes("bueno-3,publicacion,Título".getBytes(StandardCharsets.UTF_8))
        .write("manifest.csv");
  }
}
