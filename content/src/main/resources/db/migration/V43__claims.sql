-- Who has the review of a manuscript at hand, so that two do not do it twice.

create table manuscript_claim (
  manuscript_id bigint primary key references manuscript on delete cascade,
  state text not null,
  person_id bigint not null references person on delete cascade,
  claimed_at timestamptz not null
);
create index manuscript_claim_person on manuscript_claim (person_id);
comment on column manuscript_claim.state is 'of the manuscript then: in another state the claim is void';
