-- The rubric: what reviewers give a manuscript, each criterion 0 to 3 with a note.

create table manuscript_score (
  id bigint generated always as identity primary key,
  manuscript_id bigint not null references manuscript on delete cascade,
  digest text not null,
  marks jsonb not null,
  scored_at timestamptz not null,
  scored_by bigint references person on delete set null,
  unique (manuscript_id, digest, scored_by)
);
comment on column manuscript_score.digest is 'SHA-256 of form and answers that were read: other answers are read again';
comment on column manuscript_score.marks is 'by criterion: points and note';
