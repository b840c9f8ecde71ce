-- What is said about manuscripts and their fields, and mails that tell authors of decisions.

create table manuscript_comment (
  id bigint generated always as identity primary key,
  manuscript_id bigint not null references manuscript on delete cascade,
  field text not null,
  body text not null check (length(body) between 1 and 4000),
  said_at timestamptz not null,
  said_by bigint references person on delete set null,
  resolved_at timestamptz,
  resolved_by bigint references person on delete set null
);
create index manuscript_comment_manuscript on manuscript_comment (manuscript_id, id);
comment on table manuscript_comment is 'never public; kept with the manuscript after it was published';
comment on column manuscript_comment.field is 'key of the field that it is about; empty for the whole';

alter table account_mail add column about bigint;
comment on column account_mail.about is 'of RETURNED, APPROVED and PUBLISHED: the number of the manuscript';
alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check
  check (kind in ('RESET', 'EMAIL', 'MOVED', 'INVITATION', 'STEP_ON', 'STEP_OFF', 'RETURNED', 'APPROVED', 'PUBLISHED'));
