-- Signing in: sessions, which survive a restart, and single-use links. The tables and columns of
-- sessions are those that Spring Session reads and writes.

create table account_session (
  primary_id char(36) primary key,
  session_id varchar(64) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index account_session_expiry on account_session (expiry_time);
create index account_session_principal on account_session (principal_name);
comment on column account_session.principal_name is 'id of the person; null before signing in';

create table account_session_attributes (
  session_primary_id char(36) not null references account_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

create table account_link (
  hash bytea primary key,
  purpose text not null check (purpose in ('SETUP', 'RESET', 'EMAIL', 'INVITATION')),
  person_id bigint references person on delete cascade,
  bound text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  check ((purpose = 'SETUP') = (person_id is null))
);
create index account_link_person on account_link (person_id);
comment on column account_link.hash is 'SHA-256 of what only the mail, or the console, says';
comment on column account_link.bound is 'of a reset: SHA-256 of the password hash that it may replace; of a change of address: the new one';

-- what was agreed to at registration
alter table person add column consent text;
comment on column person.consent is 'version of the words that were agreed to; null where an administrator made the account';
