-- Who reads what, and from when: networks that have a name, and the key of each item and file.

create table network (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  made_at timestamptz not null
);
comment on column network.slug is 'never changed: it is in the keys of items';

create table network_member (
  network_id bigint not null references network on delete cascade,
  person_id bigint not null references person on delete cascade,
  since timestamptz not null,
  primary key (network_id, person_id)
);
create index network_member_person on network_member (person_id);

-- A row of which nobody said how far it reaches is nobody's to read.
alter table item add column reach text not null default 'organizacion';
alter table item add column opens_on date;
alter table item add column opens_to text;
alter table item add constraint item_opening check ((opens_on is null) = (opens_to is null));
update item set reach = access;
create index item_opens_on on item (opens_on) where opens_on is not null;
comment on column item.access is 'the level as it was decided; reach is what holds now';
comment on column item.reach is 'the key that opens it: see content.access.Reach';
comment on column item.opens_on is 'day in America/Guayaquil on which an embargo ends and opens_to becomes the key';

alter table item_file add column reach text;
alter table item_file add column opens_on date;
alter table item_file add column opens_to text;
alter table item_file add constraint item_file_opening check ((opens_on is null) = (opens_to is null));
create index item_file_opens_on on item_file (opens_on) where opens_on is not null;
comment on column item_file.reach is 'the key of a file that has its own; null for one that reaches as far as its item';
