-- Approved manuscripts that are to be published at a moment.

create table manuscript_schedule (
  manuscript_id bigint primary key references manuscript on delete cascade,
  publish_at timestamptz not null,
  set_at timestamptz not null,
  set_by bigint not null references person on delete cascade
);
create index manuscript_schedule_publish on manuscript_schedule (publish_at);
create index manuscript_schedule_person on manuscript_schedule (set_by);
comment on table manuscript_schedule is 'every decision about the manuscript ends it; it is published in the name of who set it, who still has to be allowed to';
