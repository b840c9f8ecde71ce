-- Mails to people with accounts: what is to be sent. The link in one is made at the moment of
-- sending, so that the store never holds it.

create table account_mail (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('RESET', 'EMAIL', 'MOVED', 'INVITATION')),
  person_id bigint not null references person on delete cascade,
  address text not null,
  made_at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed'))
);
create index account_mail_next on account_mail (next_at) where state = 'waiting';
create index account_mail_person on account_mail (person_id, made_at);
comment on column account_mail.kind is 'MOVED: tells the address before that another one took its place';
comment on column account_mail.address is 'where it goes; of EMAIL, the address that it would confirm';

create table account_token (
  id bigint generated always as identity primary key,
  hash bytea not null unique,
  person_id bigint not null references person on delete cascade,
  name text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_token_person on account_token (person_id);
comment on column account_token.hash is 'SHA-256 of a token for the machine interface, which was shown once';
