-- Files on their way, piece by piece.

create table upload (
  id text primary key,
  manuscript_id bigint not null references manuscript on delete cascade,
  organisation_id bigint not null references organisation,
  person_id bigint references person on delete cascade,
  field text not null,
  name text not null,
  length bigint not null check (length > 0),
  received bigint not null default 0 check (received between 0 and length),
  taken boolean not null default false,
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index upload_manuscript on upload (manuscript_id);
create index upload_organisation on upload (organisation_id) where not taken;
create index upload_person on upload (person_id);
create index upload_expires on upload (expires_at);
comment on column upload.length is 'bytes, counted as if they were there as long as the file was not taken';
comment on column upload.received is 'bytes that are on the disk for sure: where the next piece begins';
comment on column upload.taken is 'whether the file stands in the manuscript; the row stays to answer who asks again';
