-- A case page read all steps and hand-overs of the house: the planner took a call that answers with rows for a thousand of them, and cases that are one
-- are one or two. With the count said it looks each up: 900 ms became 14 beside 40,000 cases.
alter function cases.members_of(uuid) rows 1;
create index hand_overs_by_case on cases.hand_overs (case_id);

-- Those of the subjects that this transaction's actor sees, asked once for each: for counts, where a row policy would ask once a row. The rule is
-- that of the policies of 0057, word for word.
create function access.seen_of(wanted text, subjects uuid[]) returns setof uuid
language sql stable set search_path = pg_catalog as $$
  select asked.id from unnest(subjects) asked (id)
  where asked.id <> all ((select access.barred(wanted))::uuid[]) and exists (
    select from access.sight s where s.subject = asked.id and s.kind = wanted and not s.bars
      and (s.agency is null or s.agency = nullif((select current_setting('app.agency', true)), '')::uuid)
      and (s.post is null or s.post = nullif((select current_setting('app.post', true)), '')::uuid)
      and (s.officer is null or s.officer = nullif((select current_setting('app.officer', true)), '')::uuid)
      and s.from_at <= coalesce(nullif((select current_setting('app.now', true)), '')::timestamptz, now())
      and (s.until_at is null or s.until_at > coalesce(nullif((select current_setting('app.now', true)), '')::timestamptz, now()))
    offset 0)
$$;
revoke all on function access.seen_of(text, uuid[]) from public;

create or replace function cases.open_steps_by_post(at timestamptz) returns table (post uuid, open int, overdue int)
language sql stable security definer set search_path = pg_catalog as $$
  select s.accountable, count(*)::int, count(*) filter (where s.due_at < at)::int
  from access.seen_of('case', array(select id from cases.cases where state = 'open')) seen (id)
    join cases.steps s on s.case_id = seen.id and s.state = 'open'
  group by 1
$$;

-- Answers to hand-overs and steps that fell due since then, of the cases that this transaction's actor sees: how many there were, and kept in time.
create function cases.kept_since(since timestamptz, at timestamptz) returns table (target text, kept int, "all" int)
language sql stable security definer set search_path = pg_catalog as $$
  with fell_due as (
    select 'hand-over' target, case_id, count(*) filter (where answered_at <= due_at) kept, count(*) "all"
    from cases.hand_overs where due_at > since and state <> 'withdrawn' and (answered_at is not null or due_at < at) group by case_id
    union all
    select 'step', case_id, count(*) filter (where done_at <= due_at), count(*)
    from cases.steps where due_at > since and state in ('open', 'done') and (state = 'done' or due_at < at) group by case_id)
  select target, sum(kept)::int, sum("all")::int from fell_due
  where case_id in (select access.seen_of('case', array(select distinct case_id from fell_due)))
  group by 1
$$;
revoke all on function cases.kept_since(timestamptz, timestamptz) from public;
grant execute on function cases.kept_since(timestamptz, timestamptz) to simpul_request;
create index steps_fell_due on cases.steps (due_at) where state in ('open', 'done');
create index hand_overs_fell_due on cases.hand_overs (due_at) where state <> 'withdrawn';

-- Cases in which an agency of the pillar is accountable for an open step. Ids only, and of whom a row policy is asked afterwards.
create function cases.with_steps_of(wanted text) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  select distinct case when c.merged_into is null then c.id else cases.root_of(c.id) end
  from cases.steps s join cases.cases c on c.id = s.case_id
  where s.state = 'open' and s.accountable in (
    select p.id from access.posts p join access.agencies a on a.id = p.agency where a.pillar = wanted)
$$;
revoke all on function cases.with_steps_of(text) from public;
grant execute on function cases.with_steps_of(text) to simpul_request;
