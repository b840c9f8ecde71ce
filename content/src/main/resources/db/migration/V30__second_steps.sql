-- The second step of signing in: a seed for codes by time (RFC 6238), and codes for whoever lost it.

create table second_step (
  person_id bigint primary key references person on delete cascade,
  seed bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on column second_step.seed is 'AES-256-GCM under a key that is not in the store; bound to the person';
comment on column second_step.confirmed_at is 'when a first code showed that the person has it; null until then';
comment on column second_step.last_step is 'the 30 seconds of the last code that was taken: neither it nor an older one is taken again';

create table recovery_code (
  person_id bigint not null references person on delete cascade,
  digest bytea not null,
  primary key (person_id, digest)
);
comment on column recovery_code.digest is 'HMAC-SHA-256 under a key that is not in the store; deleted when it is used';

alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check
  check (kind in ('RESET', 'EMAIL', 'MOVED', 'INVITATION', 'STEP_ON', 'STEP_OFF'));
