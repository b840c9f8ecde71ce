-- A publisher is told by mail that what he had planned to publish was not published.

alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check
  check (kind in ('RESET', 'EMAIL', 'MOVED', 'INVITATION', 'STEP_ON', 'STEP_OFF', 'PASSKEY_ON', 'PASSKEY_OFF', 'RETURNED', 'APPROVED', 'PUBLISHED', 'UNPUBLISHED'));
comment on column account_mail.about is 'of RETURNED, APPROVED, PUBLISHED and UNPUBLISHED: the number of the manuscript';
