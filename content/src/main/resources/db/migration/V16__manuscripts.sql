-- Manuscripts: what is being written, field by field; and the answers behind what was published.

create table manuscript (
  id bigint generated always as identity primary key,
  item_id bigint references item,
  item_revision int,
  form text not null,
  edition int not null,
  organisation_id bigint not null references organisation,
  author_id bigint references person on delete set null,
  state text not null check (state in ('DRAFT', 'RETURNED', 'PROVINCIAL_REVIEW', 'CONGOPE_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
  title text not null,
  answered int not null,
  required int not null,
  answers jsonb not null,
  versions jsonb not null,
  version int not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by bigint references person on delete set null
);
create index manuscript_organisation on manuscript (organisation_id, changed_at desc);
create index manuscript_author on manuscript (author_id, changed_at desc);
create index manuscript_state on manuscript (state, changed_at desc);
create unique index manuscript_open on manuscript (item_id) where state not in ('PUBLISHED', 'WITHDRAWN');
comment on column manuscript.item_id is 'none before the first publication';
comment on column manuscript.item_revision is 'of the item when the manuscript was opened from it, or published as it';
comment on column manuscript.versions is 'by the key of the field: the version of the manuscript in which it last changed';
comment on column manuscript.title is 'and how complete it is: for lists, which read no answers';

-- every answer that was ever saved: what a late save is compared with
create table manuscript_answer (
  manuscript_id bigint not null references manuscript on delete cascade,
  key text not null,
  version int not null,
  answer jsonb not null,
  saved_at timestamptz not null,
  saved_by bigint references person on delete set null,
  primary key (manuscript_id, key, version)
);

create table manuscript_file (
  manuscript_id bigint not null references manuscript on delete cascade,
  file_id text not null,
  media text not null,
  size bigint not null,
  primary key (manuscript_id, file_id)
);
create index manuscript_file_id on manuscript_file (file_id);
comment on table manuscript_file is 'the files that answers of this manuscript may name: those handed in with it, and those of the item it was opened from';

create table item_answers (
  item_id bigint not null references item on delete cascade,
  revision int not null,
  form text not null,
  edition int not null,
  answers jsonb not null,
  primary key (item_id, revision)
);
comment on table item_answers is 'what a revision was made of, so that it can be opened in its form again';
