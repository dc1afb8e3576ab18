-- Rules of a case that held in words only: an emergency access reads and writes nothing, and whoever is excluded from a case does not meet it
-- again in the list of a returning group.

-- True where this transaction's actor may write in a case. Whoever sees it by an emergency alone may not: the error is one that a door can answer.
create function cases.may_write(wanted uuid) returns boolean language plpgsql stable as $$
begin
  if (select coalesce(bool_and(s.because = 'emergency'), false) from access.sight s
    where s.kind = 'case' and s.subject = wanted and not s.bars
      and (s.agency is null or s.agency = nullif(current_setting('app.agency', true), '')::uuid)
      and (s.post is null or s.post = nullif(current_setting('app.post', true), '')::uuid)
      and (s.officer is null or s.officer = nullif(current_setting('app.officer', true), '')::uuid)
      and s.from_at <= coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
      and (s.until_at is null or s.until_at > coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())))
  then raise exception 'an emergency reads and writes nothing' using errcode = 'SMER1';
  end if;
  return true;
end $$;
grant execute on function cases.may_write(uuid) to simpul_request;

-- On every table whose rows sight of a case lets somebody write, whichever deed does. (Custody is the holder's, who needs no sight.) The emergency itself is noted in the timeline.
do $$
declare t text;
begin
  foreach t in array array['participants', 'tracks', 'steps', 'hand_overs', 'recorded', 'secrets', 'follow_ups', 'touches', 'excuses', 'notes',
    'documents', 'visum_letters', 'determinations', 'requests', 'exclusions', 'proceedings', 'stages', 'stage_papers', 'reported', 'measures', 'charges',
    'restitutions', 'restitution_entries', 'restitution_amounts', 'evidence', 'foreign_requests', 'foreign_entries', 'outside_offers', 'tasks', 'papers'] loop
    execute format('create policy writes_insert on cases.%I as restrictive for insert to simpul_request with check (cases.may_write(case_id))', t);
    execute format('create policy writes_update on cases.%I as restrictive for update to simpul_request using (true) with check (cases.may_write(case_id))', t);
  end loop;
end $$;
create policy writes_insert on cases.events as restrictive for insert to simpul_request with check (does = 'emergency' or cases.may_write(case_id));
create policy writes_update on cases.cases as restrictive for update to simpul_request using (true) with check (cases.may_write(id));

-- Whoever is excluded from a case or from a record finds neither the person of the list who is in it, nor that there is one.
create policy not_barred on cases.arrivals as restrictive to simpul_request
  using ((case_id is null or case_id <> all ((select access.barred('case'))::uuid[]))
    and (record is null or record <> all ((select access.barred('record'))::uuid[])));
-- The line of whoever joins a list comes after all of them, also those that this reader does not find.
create function cases.next_line(wanted uuid) returns int
language sql stable security definer set search_path = cases as $$
  select coalesce(max(line), 0)::int + 1 from cases.arrivals where reception = wanted
$$;
revoke all on function cases.next_line(uuid) from public;
grant execute on function cases.next_line(uuid) to simpul_request;

-- A case that closes while its perkara runs names who follows it (the post accountable for the law from then on), and why it closes all the same.
alter table cases.cases
  add column follower uuid references access.posts (id),
  add column follower_reason text,
  add check ((follower is null) = (follower_reason is null));
grant update (follower, follower_reason) on cases.cases to simpul_request;
