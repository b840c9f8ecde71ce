-- The text of the files, page by page.

create table file_text (
  file_id text primary key,
  status text not null,
  pages integer not null default 0,
  paged boolean not null default false,
  ocr boolean not null default false,
  ocr_tried boolean not null default false,
  detail text,
  metadata jsonb not null default '{}',
  attempts integer not null default 0,
  requested_at timestamptz not null default now(),
  extracted_at timestamptz
);
create index file_text_pending on file_text (requested_at) where status = 'pending';
comment on column file_text.attempts is 'how often a worker began with it: a file that stops the portal is not tried for ever';

create table file_page (
  file_id text not null references file_text on delete cascade,
  page integer not null check (page > 0),
  text text not null,
  primary key (file_id, page)
);
alter table file_page set (toast_tuple_target = 8160);
alter table file_page alter column text set storage external;
