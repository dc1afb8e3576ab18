-- What waits for a post, read by the post and in the order of the clocks: no list may walk through the history of closed cases. Tasks beside
-- the SOP's steps, notes about a case as a whole, papers that a step asks for, and the post that carries a step out.

-- A step's order in a queue: by its clock; without one it comes last.
drop index cases.steps_open;
create index steps_open on cases.steps (accountable, (coalesce(due_at, 'infinity')), id) where state = 'open';

-- Who carries a step out, where that is another post than the accountable one; `named` false: the SOP names a kind of agency that has no post here.
alter table cases.steps
  add column carried_by uuid references access.posts (id),
  add column carrier_found boolean not null default true;
create index steps_carried on cases.steps (carried_by, (coalesce(due_at, 'infinity')), id) where state = 'open' and carried_by is not null;
grant update (carried_by, carrier_found) on cases.steps to simpul_request;

-- A follow-up is the post's that protects her, as a step is its accountable post's.
alter table cases.follow_ups add column accountable uuid references access.posts (id);
update cases.follow_ups f set accountable = t.accountable from cases.tracks t where t.case_id = f.case_id and t.track = 'protection';
alter table cases.follow_ups alter column accountable set not null;
create index follow_ups_due on cases.follow_ups (accountable, due_at, id) where done_at is null;
grant update (accountable) on cases.follow_ups to simpul_request;
grant select (accountable) on cases.follow_ups to simpul_step;

-- Tracks of open cases by their post, so that victims without what is owed to them are found without those of years ago.
alter table cases.tracks add column ended_at timestamptz;
update cases.tracks t set ended_at = c.closed_at from cases.cases c where c.id = t.case_id and c.state = 'closed';
create index tracks_open on cases.tracks (accountable, case_id) where ended_at is null and track = 'protection';
grant update (ended_at) on cases.tracks to simpul_request;
create index secrets_shelter on cases.secrets (held_by, until_on) where kind = 'shelter';

-- The other side of what waits: what a post asked and has no answer to.
create index hand_overs_offered on cases.hand_overs (from_post, due_at, id) where state = 'offered';
create index requests_asked on cases.requests (from_post, due_at, id) where answered_at is null;
create index visum_letters_asked on cases.visum_letters (post, at, id) where document is null;
create index visum_letters_open on cases.visum_letters (case_id) where document is null;
create index documents_visum on cases.documents (participant, post) where visum;

create table cases.tasks (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  participant uuid references cases.participants (id),
  for_post uuid not null references access.posts (id),
  -- Null: whoever of the post takes it.
  for_officer uuid references access.officers (id),
  due_at timestamptz,
  late_told_at timestamptz,
  set_at timestamptz not null,
  set_by uuid not null,
  set_post uuid not null references access.posts (id),
  done_at timestamptz,
  done_by uuid,
  reopened int not null default 0,
  sealed bytea not null
);
create index tasks_open on cases.tasks (for_post, (coalesce(due_at, 'infinity')), id) where done_at is null;
create index tasks_by_case on cases.tasks (case_id, set_at);
alter table cases.tasks enable row level security;
create policy sight on cases.tasks to simpul_request using (access.sees('case', case_id)) with check (access.sees('case', case_id));
create policy steps on cases.tasks to simpul_step using (true) with check (true);
grant select, insert, update (done_at, done_by, reopened, due_at, late_told_at) on cases.tasks to simpul_request;
-- Their words are closed; a step rings clocks.
grant select (id, case_id, for_post, due_at, late_told_at, done_at), update (late_told_at) on cases.tasks to simpul_step;

-- A note may be about the case as a whole.
alter table cases.notes alter column participant drop not null;
create index notes_of_case on cases.notes (case_id, at) where participant is null;

-- What came of a paper that a step asks for: its number or the kept document, or why there is none.
create table cases.papers (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  participant uuid references cases.participants (id),
  step uuid not null references cases.steps (id),
  code text not null,
  number text,
  document uuid references cases.documents (id),
  absent text,
  at timestamptz not null,
  officer uuid not null,
  post uuid not null references access.posts (id),
  check (num_nonnulls(number, document) >= 1 or absent is not null),
  check (absent is null or num_nonnulls(number, document) = 0)
);
create index papers_by_case on cases.papers (case_id, code);
alter table cases.papers enable row level security;
create policy sight on cases.papers to simpul_request using (access.sees('case', case_id)) with check (access.sees('case', case_id));
create policy steps on cases.papers to simpul_step using (true) with check (true);
grant select, insert on cases.papers to simpul_request;
grant select on cases.papers to simpul_step;

-- This post works on the case: it coordinates, answers for a track, or agreed to work jointly. To be offered or asked is not to work on it.
create function cases.works_on(wanted uuid) returns boolean language sql stable as $$
  select exists (select from cases.tracks where case_id = wanted and accountable = nullif(current_setting('app.post', true), '')::uuid)
    or exists (select from cases.cases where id = wanted and coordinating = nullif(current_setting('app.post', true), '')::uuid)
    or exists (select from cases.requests where case_id = wanted and to_post = nullif(current_setting('app.post', true), '')::uuid
      and kind = 'work jointly' and agreed and ended_at is null)
$$;
grant execute on function cases.works_on(uuid) to simpul_request;

-- What waits is counted for a post's own rows, without asking of each row who may see it (50 µs a row): being the post is the reason for which it
-- sees the case, and what it is barred from is left out. Nothing but counts leaves; each stops at `most`.
create function cases.count_by_clock(most int, asked_at timestamptz, tonight timestamptz, seven_days timestamptz)
returns table (late int, today int, week int, later int)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  me uuid := nullif(current_setting('app.post', true), '')::uuid;
  officer uuid := nullif(current_setting('app.officer', true), '')::uuid;
  barred uuid[] := access.barred('case');
  froms timestamptz[] := array['-infinity'::timestamptz, asked_at, tonight, seven_days];
  untils timestamptz[] := array[asked_at, tonight, seven_days, 'infinity'::timestamptz];
  counted int[] := '{}';
  one int;
begin
  for n in 1..4 loop
    select count(*) into one from (
      (select from cases.steps where accountable = me and state = 'open' and coalesce(due_at, 'infinity') > froms[n]
        and coalesce(due_at, 'infinity') <= untils[n] and case_id <> all (barred) limit most)
      union all
      (select from cases.steps where carried_by = me and accountable <> me and state = 'open' and coalesce(due_at, 'infinity') > froms[n]
        and coalesce(due_at, 'infinity') <= untils[n] and case_id <> all (barred) and cases.works_on(case_id) limit most)
      union all
      (select from cases.tasks t where t.for_post = me and t.done_at is null and coalesce(t.for_officer = officer, true)
        and coalesce(t.due_at, 'infinity') > froms[n] and coalesce(t.due_at, 'infinity') <= untils[n] and t.case_id <> all (barred)
        and exists (select from cases.cases c where c.id = t.case_id and c.state = 'open') and access.sees('case', t.case_id) limit most)
      union all
      (select from cases.determinations d where d.decider = me and d.decided_at is null and d.due_at > froms[n] and d.due_at <= untils[n]
        and d.case_id <> all (barred) and exists (select from cases.cases c where c.id = d.case_id and c.state = 'open') limit most)
      union all
      (select from cases.follow_ups where accountable = me and done_at is null and due_at > froms[n] and due_at <= untils[n]
        and case_id <> all (barred) limit most)
    ) waiting;
    counted := counted || one;
  end loop;
  return query select counted[1], counted[2], counted[3], counted[4];
end $$;
revoke all on function cases.count_by_clock(int, timestamptz, timestamptz, timestamptz) from public;
grant execute on function cases.count_by_clock(int, timestamptz, timestamptz, timestamptz) to simpul_request;

-- Victims whom this post protects and to whom something is owed that is missing, in the order of cases after a place. Codes and ids only.
create function cases.lacks_of_post(after_case uuid, after_id uuid, asked_at timestamptz, silent_since timestamptz, most int)
returns table (id uuid, case_id uuid, lacks text)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, t.case_id, m.lacks
  from cases.tracks t
    join cases.participants p on p.case_id = t.case_id and p.role in ('presumed victim', 'victim') and p.outcome is null
    join lateral (select string_agg(l.lack, ',') lacks from (
      select 'step' lack where not exists (select from cases.steps s
        where s.case_id = p.case_id and s.state = 'open' and s.due_at is not null and coalesce(s.participant = p.id, true))
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
revoke all on function cases.lacks_of_post(uuid, uuid, timestamptz, timestamptz, int) from public;
grant execute on function cases.lacks_of_post(uuid, uuid, timestamptz, timestamptz, int) to simpul_request;
