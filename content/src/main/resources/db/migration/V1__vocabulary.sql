-- Concept schemes as in SKOS, each in dated versions, and the authority records of people and bodies.

create table concept_scheme (
  scheme text not null,
  version text not null,
  title text not null,
  valid_from date,
  valid_to date,
  properties jsonb not null default '{}',
  digest text not null,
  primary key (scheme, version)
);
comment on column concept_scheme.digest is 'of the data file it was loaded from: an unchanged file is not loaded again';

create table concept (
  scheme text not null,
  version text not null,
  code text not null,
  slug text not null,
  kind text not null,
  label text not null,
  short_label text not null,
  alternative text[] not null,
  hidden text[] not null,
  definition text,
  broader text,
  related text[] not null,
  printed_code text,
  position integer not null,
  properties jsonb not null,
  primary key (scheme, version, code),
  unique (scheme, version, slug),
  foreign key (scheme, version) references concept_scheme
);

create table agent (
  id bigint generated always as identity primary key,
  slug text not null unique,
  kind text not null check (kind in ('PERSON', 'ORGANISATION')),
  name text not null,
  key text not null unique,
  province text
);
comment on column agent.key is 'the name in lower case, without accents and double blanks: what a printed name is met by';
create table agent_name (
  key text primary key,
  agent_id bigint not null references agent
);
comment on table agent_name is 'other names of an agent, folded like agent.key';
