package ec.congope.saberes.content.worker;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/**
 * What stands on a page beside its own text: notes, and the values of form fields. Of 2,223
 * measured PDFs, 149 have their text only there or in what is attached.
 */
final class PdfMarks {

  private final PDDocument document;
  private final Map<COSDictionary, String> values = new IdentityHashMap<>();

  PdfMarks(PDDocument document) {
    this.document = document;
    try {
      var form = document.getDocumentCatalog().getAcroForm(null);
      if (form != null) {
        form.getFieldTree().forEach(this::keep);
      }
    } catch (RuntimeException | StackOverflowError broken) {
      values.clear(); // a broken form has no values
    }
  }

  private void keep(PDField field) {
    String value = field.getValueAsString();
    if (value != null && !value.isBlank() && !field.getWidgets().isEmpty()) {
      values.put(field.getWidgets().getFirst().getCOSObject(), value);
    }
  }

  /** Each mark in a paragraph of its own, each with a blank line before it. */
  String text(int page) throws IOException {
    var text = new StringBuilder();
    for (PDAnnotation annotation : document.getPage(page - 1).getAnnotations()) {
      String said =
          annotation.getSubtype() != null && annotation.getSubtype().equals("Widget")
              ? values.get(annotation.getCOSObject())
              : annotation.getContents();
      if (said != null && !said.isBlank()) {
        text.append("\n\n").append(Paragraphs.tidy(said));
      }
    }
    return text.toString();
  }
}
