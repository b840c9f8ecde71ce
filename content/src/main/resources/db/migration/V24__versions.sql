-- Versions: those revisions that readers could see, numbered from 1. What their authors say of them. Addresses
-- that were once an item's stay its own.

alter table item add column version integer not null default 0 check (version >= 0);
comment on column item.version is 'number of the newest version that was published, 0 before the first';

alter table item_revision add column version integer check (version > 0);
alter table item_revision add column note text not null default '';
create unique index item_revision_version on item_revision (item_id, version) where version is not null;
comment on column item_revision.version is 'null for what was saved without being published; of the time before this column, only what stands is known';
comment on column item_revision.note is 'what changed, or why it was withdrawn, in the words of the author';

update item set version = 1 where status = 'published';
update item_revision r
   set version = 1
  from item i
 where i.id = r.item_id and i.revision = r.revision and i.status = 'published';

create table item_slug (
  slug text primary key,
  item_id bigint not null references item
);
create index item_slug_item on item_slug (item_id);
comment on table item_slug is 'every slug that an item has or had: the key is why none is ever given to another';
insert into item_slug (slug, item_id) select slug, id from item;
