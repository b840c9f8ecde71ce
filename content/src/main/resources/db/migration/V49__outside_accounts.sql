-- Accounts elsewhere (OpenID Connect) with which people sign in.

create table outside_account (
  issuer text not null,
  subject text not null,
  person_id bigint not null references person on delete cascade,
  linked_at timestamptz not null,
  used_at timestamptz not null,
  primary key (issuer, subject),
  unique (person_id, issuer)
);
comment on table outside_account is 'an account elsewhere is known by issuer and subject alone: its address of mail may change, or become somebody else''s';
