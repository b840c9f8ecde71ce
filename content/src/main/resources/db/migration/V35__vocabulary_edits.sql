-- What people changed in the vocabularies, beside what the data files say: a new release loads its files and never
-- touches a word that somebody set.

create table vocabulary_state (
  one boolean primary key default true check (one),
  number bigint not null
);
insert into vocabulary_state (number) values (0);
comment on column vocabulary_state.number is 'rises with every change, so that whoever keeps the vocabularies in memory sees it';

create table concept_edit (
  scheme text not null,
  version text not null,
  code text not null,
  said jsonb not null,
  number bigint not null,
  primary key (scheme, version, code)
);
comment on column concept_edit.said is 'the fields that people set; a concept that no file has consists of these alone';
comment on column concept_edit.number is 'the state of the vocabularies after the last change of this concept: what a form was made from';

create table vocabulary_step (
  id bigint generated always as identity primary key,
  scheme text not null,
  version text not null,
  kind text not null check (kind in ('add', 'reword', 'merge', 'retire', 'move', 'shift')),
  code text not null,
  target text,
  before jsonb not null,
  after jsonb not null,
  items integer not null check (items >= 0),
  at timestamptz not null,
  by_person bigint references person on delete set null,
  undone_at timestamptz
);
create index vocabulary_step_scheme on vocabulary_step (scheme, id desc);
comment on table vocabulary_step is 'one act of one person, which can be taken back as a whole';
comment on column vocabulary_step.before is 'what people had said of each concept that it touched, by code';
