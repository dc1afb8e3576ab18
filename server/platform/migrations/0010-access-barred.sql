-- Whoever is barred from a subject (a conflict of interest) is not told of it either.
-- Subjects of one kind from which this transaction's actor is shut out (a conflict of interest). Asked once per statement.
create function access.barred(wanted_kind text) returns uuid[] language sql stable as $$
  select array(
    select s.subject from access.sight s
    where s.bars and s.kind = wanted_kind
      and (s.agency is null or s.agency = nullif(current_setting('app.agency', true), '')::uuid)
      and (s.post is null or s.post = nullif(current_setting('app.post', true), '')::uuid)
      and (s.officer is null or s.officer = nullif(current_setting('app.officer', true), '')::uuid)
      and s.from_at <= coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
      and (s.until_at is null or s.until_at > coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())))
$$;
create index sight_bars on access.sight (kind, subject) where bars;

-- A notice of the post about something that one of its officers is barred from is not that officer's.
create policy not_barred on access.notices as restrictive for select to simpul_request
  using (subject is null or subject <> all ((select access.barred('record') || access.barred('alert') || access.barred('case'))::uuid[]));
create policy not_barred_reads on access.notices as restrictive for update to simpul_request
  using (subject is null or subject <> all ((select access.barred('record') || access.barred('alert') || access.barred('case'))::uuid[]));
