-- What people set to make search better: synonyms, pins, judged queries; and which queries were asked, without who asked.

create table tuning_version (
  subject text primary key,
  version bigint not null default 0,
  digest text
);
insert into tuning_version (subject) values ('synonyms'), ('pins');
comment on table tuning_version is 'rises with every change, so that whoever keeps the subject in memory sees it';
comment on column tuning_version.digest is 'SHA-256 of the data file that was loaded last';

create table synonym (
  id bigint generated always as identity primary key,
  rule_key text not null unique,
  text text not null,
  from_side text[] not null,
  to_side text[] not null,
  source text not null check (source in ('file', 'person')),
  origin text unique,
  state text not null check (state in ('enabled', 'disabled', 'removed')),
  note text not null default '',
  changed_at timestamptz not null
);
comment on column synonym.origin is 'key of the line of the data file that it came from: such a rule is marked as removed, never deleted, so that it does not come back';

create table query_day (
  day date not null,
  query text not null,
  shown text not null,
  searches integer not null,
  empty_searches integer not null,
  public_searches integer not null,
  last_total bigint not null,
  public_total bigint not null,
  primary key (day, query)
);
create index query_day_query on query_day (query, day);
comment on column query_day.query is 'folded, in lower case';
comment on column query_day.shown is 'in lower case, in the form with the most accents';
comment on column query_day.public_total is 'what an anonymous viewer found last';

create table pin (
  id bigint generated always as identity primary key,
  query text not null,
  shown text not null,
  item_id bigint not null references item,
  reason text not null,
  expires_on date not null,
  created_at timestamptz not null,
  created_by text not null,
  unique (query, item_id)
);

create table judged_query (
  id bigint generated always as identity primary key,
  query text not null unique,
  shown text not null,
  created_at timestamptz not null
);

create table judgement (
  query_id bigint not null references judged_query on delete cascade,
  item_id bigint not null references item,
  grade smallint not null check (grade between 0 and 2),
  primary key (query_id, item_id)
);

create table relevance_run (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  note text not null,
  mean double precision not null
);

create table relevance_run_query (
  run_id bigint not null references relevance_run on delete cascade,
  query text not null,
  shown text not null,
  ndcg double precision not null,
  primary key (run_id, query)
);
