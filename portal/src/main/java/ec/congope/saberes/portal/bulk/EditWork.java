package ec.congope.saberes.portal.bulk;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.BatchWork;
import ec.congope.saberes.content.batch.edit.BulkEdit;
import ec.congope.saberes.portal.layout.Words;
import org.springframework.stereotype.Component;

/** The same change to many items, as work of a batch. */
@Component
class EditWork implements BatchWork {

  private final BulkEdit edit;
  private final Words words;

  EditWork(BulkEdit edit, Words words) {
    this.edit = edit;
    this.words = words;
  }

  @Override
  public Batch.Kind kind() {
    return Batch.Kind.EDIT;
  }

  @Override
  public String check(Batch batch, Viewer viewer, Progress progress) {
    return edit.check(batch, viewer, progress).json();
  }

  @Override
  public String run(Batch batch, Viewer viewer, Progress progress) {
    return edit.run(batch, viewer, progress).json();
  }

  @Override
  public String undoing(Batch batch) {
    return words.of("bulk.edit.undone", batch.title());
  }
}
