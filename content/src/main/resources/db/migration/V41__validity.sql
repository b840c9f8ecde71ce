-- Whether what an item says still holds: its owner is asked once a year, by mail.

create table item_validity (
  item_id bigint primary key references item on delete cascade,
  due_at timestamptz not null,
  silences int not null default 0 check (silences >= 0),
  silent_at timestamptz,
  answer text check (answer in ('HOLDS', 'MEND', 'OVER')),
  answered_at timestamptz,
  confirmed_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
comment on column item_validity.due_at is 'when it is asked next; a version published meanwhile puts it off';
comment on column item_validity.silences is 'questions in a row that nobody answered; those before the newest version do not count';
comment on column item_validity.confirmed_at is 'when somebody last said that it holds';

create table validity_question (
  id bigint generated always as identity primary key,
  item_id bigint not null references item on delete cascade,
  person_id bigint not null references person on delete cascade,
  hash bytea unique,
  made_at timestamptz not null,
  next_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'silent', 'answered'))
);
create index validity_question_next on validity_question (next_at) where state = 'waiting';
create index validity_question_item on validity_question (item_id);
create index validity_question_person on validity_question (person_id, sent_at);
comment on column validity_question.hash is 'SHA-256 of what only the mail says';
comment on column validity_question.sent_at is 'of the last attempt';
