package ec.congope.saberes.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is to be said of a query, each once, and not too much of it. */
final class Remarks {

  private static final int MOST = 6;

  private final Set<Remark> remarks = new LinkedHashSet<>();

  void add(String code, String part) {
    boolean always = code.equals("cut");
    if (always || remarks.size() < MOST) {
      remarks.add(new Remark(code, part));
    }
  }

  List<Remark> list() {
    return new ArrayList<>(remarks);
  }
}
