-- Organisations, people with accounts, and what each person does for which organisation.

create table organisation (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('GAP', 'CONGOPE', 'PARTNER')),
  province text,
  parent_id bigint references organisation,
  agent_id bigint references agent,
  domains text[] not null default '{}'
);
create unique index organisation_gap on organisation (province) where kind = 'GAP';
create index organisation_agent on organisation (agent_id);
comment on column organisation.kind is 'units of CONGOPE are of its kind, and have it as their parent';
comment on column organisation.domains is 'of e-mail addresses, in lower case: who registers with one is proposed for the organisation';

create table person (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  state text not null check (state in ('INVITED', 'PROPOSED', 'ACTIVE', 'DISABLED')),
  password text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on column person.password is 'Argon2id, with its parameters; null as long as none was chosen';

create table membership (
  person_id bigint not null references person on delete cascade,
  organisation_id bigint not null references organisation,
  duty text not null check (duty in ('READER', 'CONTRIBUTOR', 'COORDINATOR', 'EDITOR', 'PUBLISHER', 'LIAISON', 'ADMINISTRATOR')),
  given_at timestamptz not null,
  given_by bigint references person on delete set null,
  primary key (person_id, organisation_id, duty)
);
create index membership_organisation on membership (organisation_id);

-- whose an item is
alter table item add column organisation_id bigint references organisation;
create index item_organisation on item (organisation_id);
