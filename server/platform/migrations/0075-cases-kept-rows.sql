-- The rows of cases.kept_since: what was late first, then the newest; of cases the reader sees, whose pages show every one of them.
create function cases.kept_rows(wanted text, since timestamptz, at timestamptz, most int)
returns table (case_id uuid, track text, code text, sop text, sop_version int, post uuid, due_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  with fell_due as (
    select h.case_id, h.track, null::text code, null::text sop, null::int sop_version, h.to_post post, h.due_at, h.answered_at ended_at
    from cases.hand_overs h
    where wanted = 'hand-over' and h.due_at > since and h.state <> 'withdrawn' and (h.answered_at is not null or h.due_at < at)
    union all
    select s.case_id, s.track, s.code, s.sop, s.sop_version, s.accountable, s.due_at, s.done_at
    from cases.steps s
    where wanted = 'step' and s.due_at > since and s.state in ('open', 'done') and (s.state = 'done' or s.due_at < at))
  select * from fell_due f
  where f.case_id in (select access.seen_of('case', array(select distinct d.case_id from fell_due d)))
  order by (f.ended_at is null or f.ended_at > f.due_at) desc, f.due_at desc, f.case_id limit most
$$;
revoke all on function cases.kept_rows(text, timestamptz, timestamptz, int) from public;
grant execute on function cases.kept_rows(text, timestamptz, timestamptz, int) to simpul_request;
