-- Who somebody is to a case: a presumed victim whom an authority identified is a victim, a witness is the investigation's, family is the protector's.

-- A victim by the letter of whoever identified her; taken back is a row of its own.
create table cases.identifications (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  participant uuid not null references cases.participants (id),
  identified boolean not null,
  letter text,
  letter_on date,
  at timestamptz not null,
  officer uuid not null,
  post uuid not null references access.posts (id),
  check (identified = (letter is not null) and identified = (letter_on is not null))
);
create index identifications_by_participant on cases.identifications (participant, at desc);
alter table cases.identifications enable row level security;
create policy of_participant on cases.identifications to simpul_request
  using (exists (select from cases.participants p where p.id = participant)) with check (exists (select from cases.participants p where p.id = participant));
create policy writes_insert on cases.identifications as restrictive for insert to simpul_request with check (cases.may_write(case_id));
create policy steps on cases.identifications to simpul_step using (true) with check (true);
grant select, insert on cases.identifications to simpul_request;
grant select on cases.identifications to simpul_step;

-- What somebody of the family is to a victim of the case.
alter table cases.participants
  add column kin text check (kin in ('mother', 'father', 'guardian', 'spouse', 'sibling', 'child', 'relative')),
  add column kin_of uuid references cases.participants (id),
  add check ((kin is null) = (kin_of is null) and (role = 'family' or kin is null));

-- One mother may be there for two sisters.
alter table cases.participants drop constraint participants_case_id_record_role_key,
  add constraint once_as_what unique nulls not distinct (case_id, record, role, kin_of);

-- Need to know: who witnessed is the investigation's, as who is reported is; who her family is, the post's that protects her.
drop policy law_only on cases.participants;
create policy law_only on cases.participants as restrictive for select to simpul_request
  using (role not in ('reported', 'suspect', 'witness') or cases.reads_law(case_id));
create policy protector_only on cases.participants as restrictive for select to simpul_request
  using (role <> 'family' or cases.leads_track(case_id, 'protection'));
create policy own_track on cases.participants as restrictive for insert to simpul_request
  with check ((role <> 'witness' or cases.leads_track(case_id, 'law')) and (role <> 'family' or cases.leads_track(case_id, 'protection')));
-- Somebody beside the victims who was added by mistake leaves again; the timeline keeps that it happened.
grant delete on cases.participants to simpul_request;
create policy beside_leaves on cases.participants for delete to simpul_request using (access.sees('case', case_id) and cases.may_write(case_id)
  and ((role = 'witness' and cases.leads_track(case_id, 'law')) or (role = 'family' and cases.leads_track(case_id, 'protection'))));

drop policy law_only on cases.events;
create policy law_only on cases.events as restrictive for select to simpul_request
  using (does not in ('person reported', 'measure recorded', 'articles chosen', 'case linked', 'link ended', 'evidence custody',
    'evidence offered', 'evidence refused', 'request abroad', 'witness added', 'witness removed') or cases.reads_law(case_id));
create policy protector_only on cases.events as restrictive for select to simpul_request
  using (does not in ('family added', 'family removed') or cases.leads_track(case_id, 'protection'));

-- Records of a case's people as a post needs to see them that answers for a track of it (null: of all of them, for what ends), whoever moves the track.
create function cases.records_of(wanted uuid, of_track text) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select distinct record from cases.participants where case_id = wanted and (of_track is null or role in ('presumed victim', 'victim')
    or (of_track = 'law' and role in ('reported', 'suspect', 'witness')) or (of_track = 'protection' and role = 'family'))
$$;
revoke all on function cases.records_of(uuid, text) from public;
grant execute on function cases.records_of(uuid, text) to simpul_request;

-- Whether a post answers for anything that needs a record, as what the person is to that case: what it sees for one is not taken for another's sake.
create or replace function cases.rests_on(wanted uuid, asked_post uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from cases.participants p join cases.cases c on c.id = p.case_id left join cases.tracks t on t.case_id = c.id
    where p.record = wanted and case
      when p.role in ('presumed victim', 'victim') then c.coordinating = asked_post or t.accountable = asked_post
      when p.role = 'family' then t.track = 'protection' and t.accountable = asked_post
      else t.track = 'law' and t.accountable = asked_post end)
$$;

-- A step of the case as a whole is somebody's next step only where it is one of protection: an investigation's clock is no care for her.
create or replace function cases.lacks_of_post(after_case uuid, after_id uuid, asked_at timestamptz, silent_since timestamptz, most int)
returns table (id uuid, case_id uuid, lacks text)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, t.case_id, m.lacks
  from cases.tracks t
    join cases.participants p on p.case_id = t.case_id and p.role in ('presumed victim', 'victim') and p.outcome is null
    join lateral (select string_agg(l.lack, ',') lacks from (
      select 'step' lack where not exists (select from cases.steps s
        where s.case_id = p.case_id and s.state = 'open' and s.due_at is not null and coalesce(s.participant = p.id, s.track = 'protection'))
      union all
      select 'contact' where coalesce((select u.at from cases.touches u where u.participant = p.id), p.since) <= silent_since
      union all
      select 'shelter' from cases.secrets s where s.participant = p.id and s.kind = 'shelter' and s.until_on < (asked_at at time zone 'UTC')::date
        and access.sees('secret', s.id)) l
      where not exists (select from cases.excuses e where e.participant = p.id and e.lack = l.lack and e.until_at > asked_at)) m on m.lacks is not null
  where t.accountable = nullif(current_setting('app.post', true), '')::uuid and t.track = 'protection' and t.ended_at is null
    and t.case_id <> all ((select access.barred('case'))::uuid[])
    and t.case_id >= after_case and (t.case_id, p.id) > (after_case, after_id)
  order by t.case_id, p.id limit most
$$;

-- An emergency opens the victims of a case; who witnessed and who is family stays with its track.
create or replace function cases.find_for_emergency(wanted text) returns table (id uuid, coordinating uuid, jurisdiction text, members uuid[], records uuid[])
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.coordinating, c.jurisdiction, m.members,
    array(select p.record from cases.participants p join intake.records r on r.id = p.record
      where p.case_id = any (m.members) and p.role in ('presumed victim', 'victim') and not r.protected)
  from cases.cases asked join cases.cases c on c.id = cases.root_of(asked.id)
    cross join lateral (select array(select cases.members_of(c.id)) members) m
  where asked.number = wanted and c.state = 'open' and not m.members && access.barred('case')
$$;
