-- Saved searches of people without an account, and the mails that are to be sent for them.

create table subscriber (
  id bigint generated always as identity primary key,
  address text not null unique,
  made_at timestamptz not null,
  suspended_at timestamptz
);
comment on column subscriber.suspended_at is 'when a server said that it has no such mailbox: nothing new is sent there';

create table saved_search (
  id bigint generated always as identity primary key,
  subscriber_id bigint not null references subscriber on delete cascade,
  question text not null check (length(question) <= 2000),
  frequency text not null check (frequency in ('daily', 'weekly')),
  consent text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  due_at timestamptz,
  unique (subscriber_id, question),
  check ((confirmed_at is null) = (due_at is null))
);
create index saved_search_due on saved_search (due_at) where due_at is not null;
create index saved_search_waiting on saved_search (asked_at) where confirmed_at is null;
comment on column saved_search.question is 'the parameters of the search as its address has them, without order and page';
comment on column saved_search.consent is 'version of the words that were agreed to';
comment on column saved_search.due_at is 'when it is looked into next; null until it is confirmed';

create table notified_item (
  search_id bigint not null references saved_search on delete cascade,
  item_id bigint not null,
  at timestamptz not null,
  primary key (search_id, item_id)
);

create table outgoing_mail (
  id bigint generated always as identity primary key,
  search_id bigint not null references saved_search on delete cascade,
  kind text not null check (kind in ('confirmation', 'notice')),
  frequency text check (frequency in ('daily', 'weekly')),
  items bigint[] not null default '{}',
  made_at timestamptz not null,
  next_at timestamptz,
  attempts integer not null default 0,
  attempted_at timestamptz,
  state text not null check (state in ('waiting', 'sending', 'sent', 'dropped', 'failed', 'unknown'))
);
create index outgoing_mail_next on outgoing_mail (next_at) where state = 'waiting';
create index outgoing_mail_search on outgoing_mail (search_id);
comment on column outgoing_mail.frequency is 'of a confirmation: what was asked for';
comment on column outgoing_mail.state is 'sending: an attempt began; unknown: it ended nobody knows how and is not repeated';

create table subscription_token (
  hash bytea primary key,
  subscriber_id bigint not null references subscriber on delete cascade,
  search_id bigint references saved_search on delete cascade,
  purpose text not null check (purpose in ('confirm', 'stop', 'manage')),
  frequency text check (frequency in ('daily', 'weekly')),
  expires_at timestamptz not null
);
create index subscription_token_subscriber on subscription_token (subscriber_id);
create index subscription_token_search on subscription_token (search_id);
create index subscription_token_expires on subscription_token (expires_at);
comment on column subscription_token.hash is 'SHA-256 of what only the mail says';
