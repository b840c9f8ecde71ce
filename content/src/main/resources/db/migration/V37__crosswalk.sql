-- What each node of one version of a scheme has become in another: one node, several, or none for a reason. A node of which
-- no row says anything is undecided, and so are the items that have nothing else.

create table crosswalk (
  id bigint generated always as identity primary key,
  scheme text not null,
  from_version text not null,
  from_code text not null,
  to_version text not null,
  to_code text,
  reason text,
  decided_at timestamptz not null,
  constraint crosswalk_leads_or_ends check ((to_code is null) <> (reason is null)),
  unique nulls not distinct (scheme, from_version, from_code, to_version, to_code)
);
create index crosswalk_to on crosswalk (scheme, to_version, to_code) where to_code is not null;
comment on column crosswalk.reason is 'why there is nothing that it has become';
