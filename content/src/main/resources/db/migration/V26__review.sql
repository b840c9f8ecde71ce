-- What was decided about manuscripts: handed in, returned with reasons, passed on, approved, published.

create table manuscript_step (
  id bigint generated always as identity primary key,
  manuscript_id bigint not null references manuscript on delete cascade,
  kind text not null check (kind in ('SUBMIT', 'RETURN', 'FORWARD', 'APPROVE', 'PUBLISH')),
  reason text not null default '' check (length(reason) <= 4000),
  digest text not null,
  taken_at timestamptz not null,
  taken_by bigint references person on delete set null
);
create index manuscript_step_manuscript on manuscript_step (manuscript_id, id);
comment on column manuscript_step.digest is 'SHA-256 of form and answers that the decision was about: an approval is of these and of no others';

-- What was called approved before there were approvals was approved by nobody.
update manuscript set state = 'CONGOPE_REVIEW' where state = 'APPROVED';
