-- Documents of every role: about one person or the case as a whole, and whoever keeps one says who else reads it. What the investigation keeps about a
-- victim is not thereby the protector's, as a shelter's papers are not the investigation's.
alter table cases.documents alter column participant drop not null;
alter table cases.documents add column audience text not null default 'protector' check (audience in ('post', 'protector', 'case'));
alter table cases.documents alter column audience drop default;
update cases.documents set audience = 'post' where visum;
alter table cases.documents add check (not visum or (participant is not null and audience = 'post'));
create index documents_of_case on cases.documents (case_id, at) where participant is null;

drop policy own_post on cases.documents;
create policy own_post on cases.documents for select to simpul_request using (access.sees('case', case_id)
  and (post = nullif((select current_setting('app.post', true)), '')::uuid or audience = 'case'
    or (audience = 'protector' and cases.leads_track(case_id, 'protection'))
    or exists (select from cases.visum_letters l where l.document = documents.id
      and l.post = nullif((select current_setting('app.post', true)), '')::uuid)));
