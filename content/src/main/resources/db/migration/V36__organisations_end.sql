-- Organisations that are no more: merged into another one, or closed. Nothing of theirs is rewritten: who is in one of
-- those that became one is in all of them, so that taking a merge back is forgetting who followed whom.

alter table organisation add column successor_id bigint references organisation;
alter table organisation add column ended_at timestamptz;
alter table organisation add constraint organisation_end check (successor_id is null or ended_at is not null);
alter table organisation add constraint organisation_follows_another check (successor_id <> id);
create index organisation_successor on organisation (successor_id) where successor_id is not null;
comment on column organisation.successor_id is 'the one that it was merged into, which is of its kind';
comment on column organisation.ended_at is 'since when nobody writes for it any more';

create view organisation_now (id, now) as
  with recursive up (id, now) as (
    select o.id, o.id from organisation o
    union all
    select u.id, o.successor_id from up u join organisation o on o.id = u.now where o.successor_id is not null)
  select u.id, u.now from up u join organisation o on o.id = u.now where o.successor_id is null;
comment on view organisation_now is 'each organisation with the one that it has become: itself, where it was not merged';
