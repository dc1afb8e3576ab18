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
