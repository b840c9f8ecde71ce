-- What people agreed to, in which words and when; and accounts that were erased.

create table consent_text (
  purpose text not null check (purpose in ('ACCOUNT', 'ALERT')),
  version text not null,
  words text not null,
  used_from timestamptz not null,
  primary key (purpose, version, words)
);
comment on table consent_text is 'every wording that somebody agreed to: that it was changed and its version was not loses nothing';

alter table person add column consented_at timestamptz;
update person set consented_at = created_at where consent is not null;
comment on column person.consented_at is 'when the words of that version were agreed to';

alter table person add column erased_at timestamptz;
alter table person add constraint person_erased check (erased_at is null or (state = 'DISABLED' and password is null));
comment on column person.erased_at is 'since when nothing is known of the person but its number, which items and the audit name';
