-- What the answers behind a revision show of a practice: from it follows how far the practice has come.

alter table item_answers add column shows text[] not null default '{}'
  check (shows <@ array['measured', 'reviewed', 'sustained']);
comment on column item_answers.shows is 'measured: a result with what was before, what is now and how one knows; reviewed: somebody else approved it; sustained: it goes on without help from outside';

update item_answers a
   set shows = array(
         select s.fact
           from (values
             ('measured', exists (
                select from jsonb_array_elements(coalesce(a.answers->'results', '[]')) r
                 where r->>'after' is not null and r->>'proof' is not null
                   and (r->>'before' is not null or jsonb_array_length(coalesce(a.answers->'baseline', '[]')) > 0))),
             ('reviewed', exists (
                select from manuscript m
                  join manuscript_step t on t.manuscript_id = m.id and t.kind = 'APPROVE'
                 where m.item_id = a.item_id and m.item_revision = a.revision)),
             ('sustained', a.answers->'sustainable'->0->>'answer' = 'si')) as s (fact, holds)
          where s.holds
          order by s.fact);
