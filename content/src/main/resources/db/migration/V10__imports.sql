-- Imports that came over the machine interface, and the keys that make a repeated request harmless.

create table import_run (
  id bigint generated always as identity primary key,
  state text not null check (state in ('running', 'done', 'failed', 'interrupted')),
  dry_run boolean not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  created bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  skipped bigint not null default 0,
  files bigint not null default 0,
  problem_count bigint not null default 0,
  problems jsonb not null default '[]'
);
comment on column import_run.problems is 'the first thousand, as message codes with their arguments';

create table idempotency_key (
  key text primary key,
  digest text not null,
  answer text,
  claimed_at timestamptz not null
);
comment on column idempotency_key.answer is 'the thing that the request made, or null while it is at work';

create index file_text_troubled on file_text (status, requested_at desc, file_id) where status <> 'text';
