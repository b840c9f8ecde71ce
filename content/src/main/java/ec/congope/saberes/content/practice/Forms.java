package ec.congope.saberes.content.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All forms in all their editions, from the data files that the project carries. */
@Component
public class Forms {

  private static final List<String> FILES =
      List.of("buena-practica-1", "experiencia-1", "documento-1");

  private final List<Form> all;

  Forms() {
    this(FILES.stream().flatMap(name -> read("/forms/" + name + ".yaml").stream()).toList());
  }

  private Forms(List<Form> all) {
    this.all = List.copyOf(all);
  }

  /** Reads the forms of a data file on the class path. */
  public static List<Form> read(String resource) {
    try (InputStream file = Forms.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("no form " + resource);
      }
      return FormFile.read(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** These and further ones. */
  public Forms and(List<Form> others) {
    var both = new ArrayList<>(all);
    both.addAll(others);
    return new Forms(both);
  }

  /** The newest edition of each form, in the order in which they are offered. */
  public List<Form> list() {
    return all.stream().filter(form -> newest(form.type()).orElseThrow().equals(form)).toList();
  }

  /** The newest edition for items of this type. */
  public Optional<Form> newest(String type) {
    return all.stream()
        .filter(form -> form.type().equals(type))
        .max(Comparator.comparingInt(Form::edition));
  }

  /** An edition that answers were given to: it is kept for as long as there are answers. */
  public Form get(String type, int edition) {
    return all.stream()
        .filter(form -> form.type().equals(type) && form.edition() == edition)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no form " + type + " " + edition));
  }
}
