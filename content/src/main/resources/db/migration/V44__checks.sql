-- What is looked at before a manuscript is handed in, and how much it weighs, where an administrator said so.

create table review_check (
  name text primary key,
  weight text not null check (weight in ('OFF', 'ADVISORY', 'BLOCKING')),
  changed_at timestamptz not null,
  changed_by bigint references person on delete set null
);
comment on table review_check is 'checks without a row weigh what the portal says';
