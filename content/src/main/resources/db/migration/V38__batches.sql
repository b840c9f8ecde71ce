-- Work on many items at once: what it is, how far it has come, and what it did to which item, so that it can be undone.

create table batch (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('import', 'edit')),
  state text not null
    check (state in ('checking', 'checked', 'running', 'done', 'failed', 'undoing', 'undone', 'discarded')),
  title text not null,
  request jsonb not null,
  report jsonb,
  done bigint not null default 0,
  total bigint not null default 0,
  started_by bigint references person on delete set null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index batch_kind on batch (kind, id desc);
create index batch_unfinished on batch (id) where state in ('checking', 'running', 'undoing');
comment on column batch.title is 'what people call it: the name of a file, or what is changed';
comment on column batch.request is 'what the work needs to begin again after a restart';
comment on column batch.done is 'records or items so far, of which total says how many there are; 0 where that is not known';

create table batch_item (
  batch_id bigint not null references batch on delete cascade,
  item_id bigint not null references item,
  before_revision integer not null check (before_revision >= 0),
  before_status text,
  after_revision integer not null,
  undone_at timestamptz,
  primary key (batch_id, item_id)
);
create index batch_item_item on batch_item (item_id);
comment on column batch_item.before_revision is '0 where the batch made the item';
