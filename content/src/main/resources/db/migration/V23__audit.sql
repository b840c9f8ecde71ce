-- Who did what to what, when and from where. Rows are only ever added: the portal's own account has no right to change
-- or remove them, a trigger refuses it to everybody else, and each row's digest covers the one before.

create table audit (
  number bigint primary key,
  at timestamptz not null,
  actor text not null,
  origin text,
  action text not null,
  subject text not null,
  details jsonb not null,
  digest bytea not null
);
create index audit_subject on audit (subject, number);
create index audit_actor on audit (actor, number);
create index audit_at on audit (at);
comment on column audit.number is 'without gaps';
comment on column audit.actor is 'person:12, portal or anonymous: never a name or an address of e-mail';
comment on column audit.origin is 'the network the request came from, not the address';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_only_grows before update or delete or truncate on audit
  for each statement execute function refuse_change();

-- The account of the running portal, where there is one beside the owner of the tables (the embedded server has it).
do $$
begin
  if exists (select from pg_roles where rolname = 'saberes_portal') then
    grant usage on schema public to saberes_portal;
    grant select, insert, update, delete on all tables in schema public to saberes_portal;
    grant usage, select on all sequences in schema public to saberes_portal;
    alter default privileges in schema public grant select, insert, update, delete on tables to saberes_portal;
    alter default privileges in schema public grant usage, select on sequences to saberes_portal;
    revoke update, delete, truncate on audit from saberes_portal;
  end if;
end $$;
