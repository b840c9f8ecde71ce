-- Suggested tags that somebody said no to: they are not suggested for that item again.

create table refused_tag (
  subject text not null check (length(subject) between 1 and 100),
  kind text not null check (kind in ('framework', 'competency', 'province', 'keyword')),
  code text not null check (length(code) between 1 and 300),
  refused_at timestamptz not null,
  primary key (subject, kind, code)
);
comment on table refused_tag is 'of whom is not kept: it is a fact about the item';
comment on column refused_tag.subject is 'what was being written: an item, or a manuscript that is none yet';
