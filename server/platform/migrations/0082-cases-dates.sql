-- Days that the law sets for a victim's restitution: until when she can still ask, and by when it is to be paid. Written anew whenever a stage, a
-- request or a payment is recorded; the queue, the calendar and the clock read them here.
create table cases.law_dues (
  participant uuid not null references cases.participants (id),
  kind text not null check (kind in ('request', 'payment')),
  proceeding uuid not null references cases.proceedings (id),
  case_id uuid not null references cases.cases (id),
  due_at timestamptz not null,
  -- How many of its warnings were given.
  told int not null default 0,
  primary key (participant, kind)
);
create index law_dues_by_case on cases.law_dues (case_id);
alter table cases.law_dues enable row level security;
create policy not_barred on cases.law_dues as restrictive to simpul_request using (case_id <> all ((select access.barred('case'))::uuid[]));
create policy accountable on cases.law_dues to simpul_request
  using (cases.leads_track(case_id, 'law') or cases.leads_track(case_id, 'protection'))
  with check (cases.leads_track(case_id, 'law') or cases.leads_track(case_id, 'protection'));
create policy steps on cases.law_dues to simpul_step using (true) with check (true);
grant select, insert, update, delete on cases.law_dues to simpul_request, simpul_step;

-- A loan of evidence that is not back on its day is told once.
alter table cases.custody_offers add column late_told_at timestamptz;
create policy steps on cases.custody_offers to simpul_step using (true) with check (true);
grant select (id, item, case_id, deed, from_post, to_post, back_by, accepted, late_told_at), update (late_told_at) on cases.custody_offers to simpul_step;

create index tracks_by_post on cases.tracks (accountable, case_id);
create index custody_offers_to on cases.custody_offers (to_post) where answered_at is null;
create index custody_offers_from on cases.custody_offers (from_post) where answered_at is null;
create index loans_out on cases.custody_offers (to_post, back_by) where accepted and deed = 'lent';
create index measures_waiting on cases.measures (post) where about_victim and confirmed is null;
create index merges_asked on cases.merges (asked_post) where state = 'proposed';
create index exclusions_waiting on cases.exclusions (decider) where decided_at is null;
create index outside_waiting on cases.outside_offers (from_post, due_at) where state = 'offered';
create index outside_answered on cases.outside_offers (from_post) where settled_at is null and state not in ('offered', 'withdrawn');
create index secrets_until on cases.secrets (held_by) where until_on is not null;
create index consents_stopping on cases.consents (participant) where stops_at is not null and stopped_at is null;

-- The end of a day where a case is: the moment its clock rings.
create function cases.end_of(day date, jurisdiction text) returns timestamptz
language sql stable set search_path = pg_catalog as $$
  select (day + 1)::timestamp at time zone coalesce((select p.zone from access.posts p where p.jurisdiction = $2 limit 1), 'Asia/Pontianak') - interval '1 millisecond'
$$;

-- Where a case is, for its days: also to a laboratory that holds an item and sees no case.
create function cases.region_of(wanted uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$ select jurisdiction from cases.cases where id = wanted $$;
revoke all on function cases.end_of(date, text), cases.region_of(uuid) from public;
grant execute on function cases.end_of(date, text) to simpul_request, simpul_step;
grant execute on function cases.region_of(uuid) to simpul_request;

-- What this post answers for by a day, beside steps, tasks, determinations and follow-ups. Codes, ids and numbers; no word that was closed.
create function cases.dates_of_post() returns table (kind text, id uuid, due_at timestamptz, case_id uuid, participant uuid, track text, other uuid, code text, said text)
language sql stable security definer set search_path = pg_catalog as $$
  -- From the few that have such a day to the track, never from all tracks of a post.
  with me as materialized (select nullif(current_setting('app.post', true), '')::uuid post, access.barred('case') barred)
  select 'restitution', d.participant, d.due_at, d.case_id, d.participant, min(t.track), null::uuid, d.kind, null
  from me, cases.law_dues d join cases.tracks t on t.case_id = d.case_id and t.track in ('law', 'protection')
  where t.accountable = me.post and d.case_id <> all (me.barred) group by d.participant, d.kind, d.due_at, d.case_id
  union all
  select 'abroad', r.id, e.due_at, r.case_id, null, 'law', null, r.country, r.number
  from me, cases.foreign_requests r join cases.tracks t on t.case_id = r.case_id and t.track = 'law'
    join lateral (select l.due_at from cases.foreign_entries l where l.request = r.id order by l.id desc limit 1) e on e.due_at is not null
  where t.accountable = me.post and r.case_id <> all (me.barred)
  union all
  select 'sharing', c.id, c.stops_at, p.case_id, p.id, 'protection', null, c.purpose, null
  from me, cases.consents c join cases.participants p on p.id = c.participant
    join cases.tracks t on t.case_id = p.case_id and t.track = 'protection'
  where c.stops_at is not null and c.stopped_at is null and t.accountable = me.post and p.case_id <> all (me.barred)
    and not exists (select from cases.consents l where l.participant = c.participant and l.purpose = c.purpose
      and l.recipient is not distinct from c.recipient and l.version > c.version)
  union all
  select 'shelter', s.id, cases.end_of(s.until_on, c.jurisdiction), s.case_id, s.participant, 'protection', null, null, null
  from me, cases.secrets s join cases.cases c on c.id = s.case_id and c.state = 'open'
    join cases.participants p on p.id = s.participant and p.outcome is null
  where s.held_by = me.post and s.until_on is not null and s.case_id <> all (me.barred)
  union all
  select 'loan', o.item, cases.end_of(o.back_by, c.jurisdiction), o.case_id, null, 'law', o.from_post, null, e.number
  from me, cases.custody_offers o join cases.cases c on c.id = o.case_id join cases.evidence e on e.id = o.item
    join lateral (select k.holder from cases.custody k where k.item = o.item order by k.number desc limit 1) now on true
  where o.to_post = me.post and now.holder = me.post and o.accepted and o.deed = 'lent' and o.case_id <> all (me.barred)
    and not exists (select from cases.custody_offers l where l.item = o.item and l.accepted and l.at > o.at)
$$;
revoke all on function cases.dates_of_post() from public;
grant execute on function cases.dates_of_post() to simpul_request;

-- What waits for a decision of this post and has no clock of its own.
create function cases.decisions_of_post() returns table (kind text, id uuid, at timestamptz, case_id uuid, participant uuid, track text, other uuid, code text, said text)
language sql stable security definer set search_path = pg_catalog as $$
  with me as (select nullif(current_setting('app.post', true), '')::uuid post, nullif(current_setting('app.officer', true), '')::uuid officer,
    access.barred('case') barred)
  select 'evidence', o.item, o.at, o.case_id, null::uuid, 'law', o.from_post, o.deed, e.number
  from me join cases.custody_offers o on o.to_post = me.post and o.answered_at is null and o.case_id <> all (me.barred)
    join cases.evidence e on e.id = o.item
  union all
  select 'measure', m.id, m.at, m.case_id, m.participant, 'law', null, m.kind, m.number
  from me join cases.measures m on m.post = me.post and m.about_victim and m.confirmed is null and m.officer is distinct from me.officer and m.case_id <> all (me.barred)
  union all
  select 'merge', g.id, g.proposed_at, case when a.coordinating = me.post then a.id else b.id end, null, null, g.proposed_post, null, null
  from me join cases.merges g on g.asked_post = me.post and g.state = 'proposed' and g.older <> all (me.barred) and g.newer <> all (me.barred)
    join cases.cases a on a.id = g.older join cases.cases b on b.id = g.newer
  union all
  select 'exclusion', x.id, x.proposed_at, null, null, null, x.proposed_post, null, x.number
  from me join cases.exclusions x on x.decider = me.post and x.decided_at is null and x.case_id <> all (me.barred) and x.officer is distinct from me.officer
  union all
  select 'outside', o.id, o.answered_at, o.case_id, null, o.track, null, o.state, o.institution
  from me join cases.outside_offers o on o.from_post = me.post and o.settled_at is null and o.state not in ('offered', 'withdrawn') and o.case_id <> all (me.barred)
    join cases.cases c on c.id = o.case_id and c.state = 'open'
$$;
revoke all on function cases.decisions_of_post() from public;
grant execute on function cases.decisions_of_post() to simpul_request, simpul_step;

-- Evidence that this post offered and services that it asked outside, unanswered.
create function cases.count_asked_beside(most int) returns int
language sql stable security definer set search_path = pg_catalog as $$
  with me as (select nullif(current_setting('app.post', true), '')::uuid post, access.barred('case') barred)
  select ((select count(*) from (select from me, cases.custody_offers o
      where o.from_post = me.post and o.answered_at is null and o.case_id <> all (me.barred) limit most) x)
    + (select count(*) from (select from me, cases.outside_offers o join cases.cases c on c.id = o.case_id and c.state = 'open'
      where o.from_post = me.post and o.state = 'offered' and o.case_id <> all (me.barred) limit most) x))::int
$$;
revoke all on function cases.count_asked_beside(int) from public;
grant execute on function cases.count_asked_beside(int) to simpul_request, simpul_step;

-- The same counts as before, with those days.
create or replace function cases.count_by_clock(most int, asked_at timestamptz, tonight timestamptz, seven_days timestamptz)
returns table (late int, today int, week int, later int)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  me uuid := nullif(current_setting('app.post', true), '')::uuid;
  officer uuid := nullif(current_setting('app.officer', true), '')::uuid;
  barred uuid[] := access.barred('case');
  froms timestamptz[] := array['-infinity'::timestamptz, asked_at, tonight, seven_days];
  untils timestamptz[] := array[asked_at, tonight, seven_days, 'infinity'::timestamptz];
  dates timestamptz[] := array(select d.due_at from cases.dates_of_post() d);
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
      union all
      (select from unnest(dates) day where day > froms[n] and day <= untils[n] limit most)
    ) waiting;
    counted := counted || one;
  end loop;
  return query select counted[1], counted[2], counted[3], counted[4];
end $$;
