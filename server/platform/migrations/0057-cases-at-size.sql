-- A list over a hundred thousand cases asks a policy for each of them. As a call of access.sees that is some twenty microseconds a row; written out,
-- with the actor read once for the statement, it is one look into the index of access.sight. The rule is the same, word for word. `offset 0` keeps
-- the planner from reading all of access.sight into a hash instead.
do $$
declare
  t record;
  actor constant text := $p$(s.%1$s is null or s.%1$s = nullif((select current_setting('app.%1$s', true)), '')::uuid)$p$;
  moment constant text := $p$coalesce(nullif((select current_setting('app.now', true)), '')::timestamptz, now())$p$;
begin
  for t in select * from (values ('cases', 'id'), ('participants', 'case_id'), ('tracks', 'case_id'), ('steps', 'case_id'), ('hand_overs', 'case_id'), ('events', 'case_id')) x (name, subject)
  loop
    execute format(
      'create policy sight_read on cases.%I for select to simpul_request using (exists (select from access.sight s where s.subject = %I.%I and s.kind = ''case'' and not s.bars and '
        || format(actor, 'agency') || ' and ' || format(actor, 'post') || ' and ' || format(actor, 'officer')
        || ' and s.from_at <= ' || moment || ' and (s.until_at is null or s.until_at > ' || moment || ') offset 0)'
        || ' and %I <> all ((select access.barred(''case''))::uuid[]))',
      t.name, t.name, t.subject, t.subject);
    execute format('drop policy sight on cases.%I', t.name);
    continue when t.name = 'cases';
    execute format('create policy sight_insert on cases.%I for insert to simpul_request with check (access.sees(''case'', case_id))', t.name);
    execute format('create policy sight_update on cases.%I for update to simpul_request using (access.sees(''case'', case_id)) with check (access.sees(''case'', case_id))', t.name);
  end loop;
end $$;

-- Late steps, found without looking at those that have time; closed cases in the order in which they are listed.
create index steps_due on cases.steps (due_at) where state = 'open';

-- Open steps of the cases that this transaction's actor sees, by the post accountable for them: sight is asked once a case, not once a step.
create function cases.open_steps_by_post(at timestamptz) returns table (post uuid, open int, overdue int)
language sql stable security definer set search_path = pg_catalog as $$
  select s.accountable, count(*)::int, count(*) filter (where s.due_at < at)::int
  from (
    select c.id from cases.cases c
    where c.state = 'open' and c.id <> all ((select access.barred('case'))::uuid[]) and exists (
      select from access.sight s where s.subject = c.id and s.kind = 'case' and not s.bars
        and (s.agency is null or s.agency = nullif((select current_setting('app.agency', true)), '')::uuid)
        and (s.post is null or s.post = nullif((select current_setting('app.post', true)), '')::uuid)
        and (s.officer is null or s.officer = nullif((select current_setting('app.officer', true)), '')::uuid)
        and s.from_at <= coalesce(nullif((select current_setting('app.now', true)), '')::timestamptz, now())
        and (s.until_at is null or s.until_at > coalesce(nullif((select current_setting('app.now', true)), '')::timestamptz, now()))
      offset 0)
    offset 0
  ) seen join cases.steps s on s.case_id = seen.id and s.state = 'open'
  group by 1
$$;
revoke all on function cases.open_steps_by_post(timestamptz) from public;
grant execute on function cases.open_steps_by_post(timestamptz) to simpul_request;
