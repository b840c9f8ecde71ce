-- The whole library as an archive, and work on many items at once.

create table archive_arrival (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  sha256 text not null,
  items bigint not null,
  files bigint not null
);
comment on table archive_arrival is 'the archive that this library came from; of this portal, so in no archive';

-- Numbers go on where they ended in the portal that an archive came from. As in V23, default privileges cover what comes later.
do $$
begin
  if exists (select from pg_roles where rolname = 'saberes_portal') then
    grant update on all sequences in schema public to saberes_portal;
    alter default privileges in schema public grant update on sequences to saberes_portal;
  end if;
end $$;
