-- The ordered log and the items. Rows of item carry what every query asks for; what an item says is in its
-- revisions, of which every one is kept.

create table change (
  sequence bigint generated always as identity primary key,
  item_id bigint not null,
  at timestamptz not null default now()
);

create table item (
  id bigint generated always as identity primary key,
  slug text not null unique,
  external_id text unique,
  type text not null,
  status text not null check (status in ('draft', 'published', 'retired')),
  access text not null,
  revision integer not null check (revision > 0),
  digest bytea not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  published_at timestamptz
);
create index item_published on item (published_at desc, id desc) where status = 'published';
comment on column item.digest is 'SHA-256 of content and status: a re-import that changes nothing is seen here';

create table item_revision (
  item_id bigint not null references item,
  revision integer not null check (revision > 0),
  content jsonb not null,
  body_html text not null,
  saved_at timestamptz not null,
  saved_by bigint,
  primary key (item_id, revision)
);

-- Texts of a few kilobytes stay in their row, uncompressed: what costs here is processor time, not disk.
alter table item_revision set (toast_tuple_target = 8160);
alter table item_revision alter column content set storage external;
alter table item_revision alter column body_html set storage external;

create table item_agent (
  item_id bigint not null references item,
  position integer not null,
  agent_id bigint not null,
  role text not null,
  primary key (item_id, position)
);
create index item_agent_agent on item_agent (agent_id);

create table item_relation (
  item_id bigint not null references item,
  position integer not null,
  kind text not null,
  target_id bigint not null references item,
  primary key (item_id, position)
);
create index item_relation_target on item_relation (target_id);

create table item_file (
  item_id bigint not null references item,
  position integer not null,
  file_id text not null,
  name text not null,
  title text not null,
  media_type text not null,
  size bigint not null,
  primary key (item_id, position)
);
create index item_file_file on item_file (file_id);
comment on table item_file is 'attachments of the newest revision, numbered from 1';

create table revision_file (
  item_id bigint not null references item,
  revision integer not null,
  file_id text not null,
  primary key (item_id, revision, file_id)
);
create index revision_file_file on revision_file (file_id);
comment on table revision_file is 'every file that any revision refers to: what the sweeper of strays must keep';
