-- Passkeys (WebAuthn Level 3): what people sign in with in the place of a password.

create table passkey_handle (
  person_id bigint primary key references person on delete cascade,
  handle bytea not null unique check (octet_length(handle) = 64)
);
comment on column passkey_handle.handle is 'random; what devices know the person by, so that they never learn its number or address';

create table passkey (
  id bigint generated always as identity primary key,
  person_id bigint not null references person on delete cascade,
  credential bytea not null unique,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  name text not null check (length(name) between 1 and 120),
  made_at timestamptz not null,
  used_at timestamptz,
  answered bytea
);
create index passkey_person on passkey (person_id);
comment on column passkey.public_key is 'attested credential data as the device made it: model, id and COSE key';
comment on column passkey.counter is 'signatures as the device counts them, 0 where it does not: it never goes back';
comment on column passkey.answered is 'SHA-256 of the last challenge that was answered: of many who bring one answer at once, one is first';

alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check
  check (kind in ('RESET', 'EMAIL', 'MOVED', 'INVITATION', 'STEP_ON', 'STEP_OFF', 'PASSKEY_ON', 'PASSKEY_OFF', 'RETURNED', 'APPROVED', 'PUBLISHED'));
