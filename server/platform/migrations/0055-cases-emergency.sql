-- Emergency access (protection.md P8): somebody who may not see a case opens it for three hours, with a reason; its owner is told at once, another
-- person reviews it. It is sight of the case and of its open records alone: the three secrets and protected sources have their own policies.
create table cases.emergencies (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  number text not null,
  officer uuid not null references access.officers (id),
  post uuid not null references access.posts (id),
  reason text not null,
  -- What was opened beside the case.
  records uuid[] not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  owner uuid not null references access.posts (id),
  reviewer uuid not null references access.posts (id),
  late_told_at timestamptz,
  justified boolean,
  decided_at timestamptz,
  decided_by uuid,
  decided_note text,
  check ((decided_at is null) = (justified is null) and (decided_at is null) = (decided_note is null)),
  check (decided_by <> officer)
);
create index emergencies_by_officer on cases.emergencies (officer, from_at);
create index emergencies_to_review on cases.emergencies (reviewer, from_at);
create index emergencies_of_owner on cases.emergencies (owner, from_at);
alter table cases.emergencies enable row level security;
create policy three_sides on cases.emergencies for select to simpul_request
  using (officer = nullif((select current_setting('app.officer', true)), '')::uuid
    or nullif((select current_setting('app.post', true)), '')::uuid in (owner, reviewer));
create policy own_name on cases.emergencies for insert to simpul_request
  with check (officer = nullif((select current_setting('app.officer', true)), '')::uuid
    and post = nullif((select current_setting('app.post', true)), '')::uuid);
create policy reviewed on cases.emergencies for update to simpul_request
  using (reviewer = nullif((select current_setting('app.post', true)), '')::uuid
    and officer <> nullif((select current_setting('app.officer', true)), '')::uuid);
create policy steps on cases.emergencies to simpul_step using (true) with check (true);
grant select, insert, update (justified, decided_at, decided_by, decided_note) on cases.emergencies to simpul_request;
grant select, update (late_told_at) on cases.emergencies to simpul_step;

-- An open case by its whole number, for somebody who does not see it; who is barred from it finds nothing here either. Its records without those of
-- protected sources: that somebody sought help is not opened by an emergency.
create function cases.find_for_emergency(wanted text) returns table (id uuid, coordinating uuid, jurisdiction text, records uuid[])
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.coordinating, c.jurisdiction,
    array(select p.record from cases.participants p join intake.records r on r.id = p.record where p.case_id = c.id and not r.protected)
  from cases.cases c
  where c.number = wanted and c.state = 'open' and c.id <> all (access.barred('case'))
$$;
revoke all on function cases.find_for_emergency(text) from public;
grant execute on function cases.find_for_emergency(text) to simpul_request;
