package ec.congope.saberes.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on a real database, and what is printed of them, word by word. */
class ImportCommandTest {

  @TempDir private Path temporary = Path.of("");

  @Test
  void reportsEveryFaultOfJsonLinesInSpanishAndImportsTheRest()
      throws IOException, InterruptedException {
    check(
        FaultyFolder.json(temporary),
        """
        Línea 2, campo, campo titel: El campo «titel» no existe; ¿quiso escribir title?
        Línea 3, codigo, campo competencies: El código «C-VIALIDA» no existe en el vocabulario; los más parecidos son: C-VIALIDAD.
        Línea 3, codigo, campo provinces: El código «99» no existe en el vocabulario; los más parecidos son: 09, 19.
        Línea 4, falta, campo files: No existe el archivo «files/no.pdf».
        Línea 5, sube, campo files: «../secreto.txt» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 6, absoluto, campo files: «/etc/passwd» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 7, windows, campo files: «files\\manual.txt» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 8, enlace, campo files: «files/fuera.txt» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 9, carpeta, campo files: «files/carpeta» no es un archivo.
        Línea 10, cero, campo files: «files/cero» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 11, tubo, campo files: «files/tubo» no es un archivo.
        Línea 12, —, campo registro completo: La línea no está en UTF-8.
        Línea 13, bueno-1, campo externalId: El identificador «bueno-1» ya aparece en la línea 1; este registro se deja de lado.
        Línea 14, —, campo registro completo: La línea es demasiado larga; el límite es de 1 MB.
        Línea 15, coma, campo registro completo: No es JSON válido; el error está cerca de la columna 60.
        Línea 16, —, campo registro completo: No es JSON válido; el error está cerca de la columna 20.
        Línea 17, nul, campo title: Contiene caracteres de control que no se pueden guardar.
        Línea 18, —, campo registro completo: Cada línea debe ser un objeto JSON.
        Línea 20, vacio, campo type: Este dato es obligatorio.
        Línea 20, vacio, campo title: Este dato es obligatorio.
        Línea 21, fecha, campo issued: «2019-13» no es una fecha: use AAAA, AAAA-MM o AAAA-MM-DD.
        Línea 21, fecha, campo access: El código «todos» no existe en el vocabulario; los más parecidos son: public, metadata-only, gap-network, internal, organisation, network:….
        Línea 21, fecha, campo link: «ftp://x» no es una dirección web válida (http o https).
        Línea 19, relacion, campo relations: La relación apunta a «nadie», que no está en la biblioteca ni en este manifiesto.
        """);
  }

  @Test
  void reportsEveryFaultOfATableInSpanishAndImportsTheRest()
      throws IOException, InterruptedException {
    check(
        FaultyFolder.csv(temporary),
        """
        Línea 3, campo, campo titel: El campo «titel» no existe; ¿quiso escribir title?
        Línea 4, codigo, campo competencies: El código «C-VIALIDA» no existe en el vocabulario; los más parecidos son: C-VIALIDAD.
        Línea 5, falta, campo files: No existe el archivo «files/no.pdf».
        Línea 6, sube, campo files: «../secreto.txt» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 7, absoluto, campo files: «/etc/passwd» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 8, windows, campo files: «files\\manual.txt» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 9, enlace, campo files: «files/fuera.txt» sale de la carpeta: solo se aceptan archivos dentro de ella.
        Línea 10, carpeta, campo files: «files/carpeta» no es un archivo.
        Línea 11, tubo, campo files: «files/tubo» no es un archivo.
        Línea 12, —, campo registro completo: La línea no está en UTF-8.
        Línea 13, bueno-1, campo externalId: El identificador «bueno-1» ya aparece en la línea 2; este registro se deja de lado.
        Línea 14, —, campo registro completo: La línea es demasiado larga; el límite es de 1 MB.
        Línea 15, —, campo registro completo: La fila tiene 10 celdas y el encabezado 8.
        Línea 16, nul, campo title: Contiene caracteres de control que no se pueden guardar.
        Línea 17, —, campo registro completo: Hay comillas sin cerrar o fuera de lugar.
        Línea 19, par, campo relations: «sustituye» no es una relación: escriba tipo::externalId.
        Línea 20, vacio, campo type: Este dato es obligatorio.
        Línea 20, vacio, campo title: Este dato es obligatorio.
        Línea 21, fecha, campo issued: «2019-13» no es una fecha: use AAAA, AAAA-MM o AAAA-MM-DD.
        Línea 18, relacion, campo relations: La relación apunta a «nadie», que no está en la biblioteca ni en este manifiesto.
        """);
  }

  /** The same three good records are in both folders. */
  private void check(Path folder, String faults) throws IOException {
    try (var library = new CommandLibrary()) {
      var said = library.importFolder(folder, "--report=" + report());
      var again = library.importFolder(folder);

      int skipped = (int) faults.lines().map(line -> line.split(",")[0]).distinct().count();
      var lines = new ArrayList<>(faults.lines().toList());
      assertThat(Files.readAllLines(report())).isEqualTo(lines);
      lines.add(
          "Creados 3, actualizados 0, sin cambios 0, omitidos %d; archivos 1.".formatted(skipped));
      lines.add("Extrayendo el texto de 1 archivos…");
      lines.add("Listo: todo se puede buscar.");
      assertThat(said.lines()).isEqualTo(lines);
      assertThat(said.code()).isEqualTo(1);
      assertThat(again.code()).isEqualTo(1);
      assertThat(again.lines())
          .contains(
              "Creados 0, actualizados 0, sin cambios 3, omitidos %d; archivos 1."
                  .formatted(skipped));
      var items = library.get(Items.class);
      assertThat(items.findByExternalIds(List.of("bueno-1", "bueno-2", "bueno-3"))).hasSize(3);
      assertThat(items.count(Viewer.administrator())).isEqualTo(3);
      assertThat(library.verify().lines()).isEmpty();
      assertThat(
              library
                  .get(SearchIndex.class)
                  .search(SearchRequest.of(QueryParser.parse("chuquiragua"), Viewer.anonymous()))
                  .total())
          .isEqualTo(1);
    }
  }

  private Path report() {
    return temporary.resolve("report.txt");
  }
}
