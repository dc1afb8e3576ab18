-- Ties are read by who may read both records; a tie of protected records does not exist (protection.md P1).
create policy readable_record on persons.ties for select to simpul_request
  using (exists (select from intake.records r where r.id = record offset 0));
grant select on persons.ties to simpul_request;
