-- Two cases of one victim become one, and can be parted again. No row moves: each case keeps its people, steps, consents and events; the newer one
-- points to the older, has its owners and its coordinator, and is opened by it. So parting gives back what each had.
alter table cases.cases add column merged_into uuid references cases.cases (id), add check (merged_into <> id);
create index cases_merged on cases.cases (merged_into) where merged_into is not null;
-- The same person as a participant of the case that remains: counted once, each with an outcome and consents of its own.
alter table cases.participants add column same_as uuid references cases.participants (id), add check (same_as <> id);

-- The case that remains, and all that are one with it. Ids only, and of whom a row policy is asked afterwards.
create function cases.root_of(wanted uuid) returns uuid
language sql stable security definer set search_path = cases as $$
  with recursive up as (
    select id, merged_into from cases.cases where id = wanted
    union select c.id, c.merged_into from up join cases.cases c on c.id = up.merged_into)
  select id from up where merged_into is null
$$;
create function cases.members_of(wanted uuid) returns setof uuid
language sql stable security definer set search_path = cases as $$
  with recursive down as (
    select cases.root_of(wanted) id
    union select c.id from down join cases.cases c on c.merged_into = down.id)
  select id from down
$$;

-- Never 0 or 2 owners: at the end of every transaction all cases that are one have the same post for each track, and the same coordinator.
create function cases.is_one_case() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare wanted uuid;
begin
  if tg_table_name = 'cases' then wanted := new.id; else wanted := new.case_id; end if;
  if exists (select from cases.tracks t join cases.tracks r on r.case_id = cases.root_of(wanted) and r.track = t.track
      where t.case_id in (select cases.members_of(wanted)) and t.accountable <> r.accountable)
    or (select count(distinct coordinating) from cases.cases where id in (select cases.members_of(wanted))) > 1 then
    raise exception 'case % is one with others and has another owner than they', wanted using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger one_owner after update of accountable on cases.tracks
  deferrable initially deferred for each row execute function cases.is_one_case();
create constraint trigger one_owner after update of merged_into, coordinating on cases.cases
  deferrable initially deferred for each row execute function cases.is_one_case();

-- Two open cases in which the same person is a victim, as the step that resolves saw it; told once. Its id stands for a case that may not be named.
create table cases.same_victims (
  id uuid primary key,
  one uuid not null references cases.cases (id),
  other uuid not null references cases.cases (id),
  told_at timestamptz not null,
  check (one < other),
  unique (one, other)
);
create index same_victims_by_other on cases.same_victims (other);

create table cases.merges (
  id uuid primary key,
  older uuid not null references cases.cases (id),
  newer uuid not null references cases.cases (id),
  state text not null check (state in ('proposed', 'agreed', 'refused', 'withdrawn', 'parted')),
  reason text not null,
  -- By track: whose owner goes on, the older's or the newer's; and which post that was, where the proposer could know it.
  owners jsonb not null,
  known jsonb not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_post uuid not null references access.posts (id),
  asked_post uuid not null references access.posts (id),
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  -- Owners and coordinators as they were, for parting.
  before jsonb,
  doubted_at timestamptz,
  parted_at timestamptz,
  parted_by uuid,
  parted_reason text,
  check (older <> newer),
  check ((state = 'proposed') = (answered_at is null)),
  check ((state in ('agreed', 'parted')) = (before is not null)),
  check ((state = 'parted') = (parted_at is not null))
);
create unique index one_open_merge on cases.merges (least(older, newer), greatest(older, newer)) where state in ('proposed', 'agreed');
create unique index merged_once on cases.merges (newer) where state = 'agreed';
create index merges_by_older on cases.merges (older);

do $$
declare t text; a text; b text;
begin
  for t, a, b in values ('same_victims', 'one', 'other'), ('merges', 'older', 'newer') loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('create policy either_side on cases.%I for select to simpul_request using (access.sees(''case'', %I) or access.sees(''case'', %I))', t, a, b);
    -- Whoever is excluded from one of the two does not learn that they are two.
    execute format('create policy not_barred on cases.%I as restrictive to simpul_request using (%I <> all ((select access.barred(''case''))::uuid[]) and %I <> all ((select access.barred(''case''))::uuid[]))', t, a, b);
    execute format('create policy steps on cases.%I to simpul_step using (true) with check (true)', t);
  end loop;
end $$;
create policy proposes on cases.merges for insert to simpul_request
  with check (proposed_post = nullif((select current_setting('app.post', true)), '')::uuid and (cases.may_write(older) and cases.may_write(newer)));
create policy either_post on cases.merges for update to simpul_request
  using (access.sees('case', older) or access.sees('case', newer)) with check (cases.may_write(older) and cases.may_write(newer));

-- What a proposal must know of a case that may not be seen; nothing of one that the asker is excluded from.
create function cases.for_merge(wanted uuid) returns table (id uuid, number text, kind text, state text, coordinating uuid, opened_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.number, c.kind, c.state, c.coordinating, c.opened_at from cases.cases c
  where c.id = cases.root_of(wanted)
    and not exists (select from cases.members_of(wanted) m (id) where m.id = any ((select access.barred('case'))::uuid[]))
$$;
-- Participants of two sets of cases who are the same person: by records that are open to the chain, never by a protected one (P1).
create function cases.shared_victims(ones uuid[], others uuid[]) returns table (one uuid, other uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, b.id
  from cases.participants a join persons.links l on l.record = a.record and not l.protected
    join persons.links k on k.person = l.person and not k.protected join cases.participants b on b.record = k.record
  where a.case_id = any (ones) and b.case_id = any (others)
    and a.role in ('presumed victim', 'victim') and b.role in ('presumed victim', 'victim')
$$;
do $$
declare f text;
begin
  foreach f in array array['root_of(uuid)', 'members_of(uuid)', 'for_merge(uuid)', 'shared_victims(uuid[], uuid[])'] loop
    execute format('revoke all on function cases.%s from public', f);
    execute format('grant execute on function cases.%s to simpul_request, simpul_step', f);
  end loop;
end $$;

grant select on cases.same_victims to simpul_request;
grant select, insert, update (state, answer, answered_at, answered_by, before, parted_at, parted_by, parted_reason) on cases.merges to simpul_request;
grant select, insert, update, delete on cases.same_victims to simpul_step;
grant select, update (doubted_at) on cases.merges to simpul_step;
grant update (merged_into) on cases.cases to simpul_request;
grant update (same_as) on cases.participants to simpul_request;
-- A task of nobody in particular, set while they were one, goes with the case that it is for.
grant update (case_id) on cases.tasks to simpul_request;

-- An emergency by either number opens all that is one case, unless the asker is excluded from any part of it.
drop function cases.find_for_emergency(text);
create function cases.find_for_emergency(wanted text) returns table (id uuid, coordinating uuid, jurisdiction text, members uuid[], records uuid[])
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.coordinating, c.jurisdiction, m.members,
    array(select p.record from cases.participants p join intake.records r on r.id = p.record where p.case_id = any (m.members) and not r.protected)
  from cases.cases asked join cases.cases c on c.id = cases.root_of(asked.id)
    cross join lateral (select array(select cases.members_of(c.id)) members) m
  where asked.number = wanted and c.state = 'open' and not m.members && access.barred('case')
$$;
revoke all on function cases.find_for_emergency(text) from public;
grant execute on function cases.find_for_emergency(text) to simpul_request;
