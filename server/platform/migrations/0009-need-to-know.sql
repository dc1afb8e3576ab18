-- What the first rooms left open: whoever is barred is barred from records and notices too; protected feeds are their owner's;
-- reasons in the journal may only be emptied.

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

-- An agreement, or owning the record, opens nothing to somebody who is barred from it.
create policy not_barred on intake.records as restrictive for select to simpul_request
  using (id <> all ((select access.barred('record'))::uuid[]));

-- A notice of the post about something that one of its officers is barred from is not that officer's.
create policy not_barred on access.notices as restrictive for select to simpul_request
  using (subject is null or subject <> all ((select access.barred('record') || access.barred('alert') || access.barred('case'))::uuid[]));
create policy not_barred_reads on access.notices as restrictive for update to simpul_request
  using (subject is null or subject <> all ((select access.barred('record') || access.barred('alert') || access.barred('case'))::uuid[]));

-- When a victims' service last spoke is a hint at who was there (protection.md P1): only its own agency sees it.
alter table intake.feeds enable row level security;
create policy open_or_own on intake.feeds for select to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid
    or source <> all ((select array(select id from intake.sources where protected))::text[]));
create policy own_speaks on intake.feeds for insert to simpul_request
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy own_speaks_again on intake.feeds for update to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.feeds to simpul_step using (true) with check (true);

-- Joins and parts name records; no request reads them.
revoke select on persons.events from simpul_request;

-- Emptying a reason leaves the chain valid, and takes the salt with it: with the salt a short text could be guessed from its hash.
alter table journal.texts alter column salt drop not null;
grant update (salt) on journal.texts to simpul_request, simpul_step;
create function journal.only_empty() returns trigger language plpgsql as $$
begin
  if new.line <> old.line or new.text is not null or new.salt is not null then
    raise exception 'the reason of a journal line can only be emptied';
  end if;
  return new;
end $$;
create trigger only_emptied before update on journal.texts for each row execute function journal.only_empty();
