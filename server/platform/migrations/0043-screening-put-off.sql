-- What is put off still speaks at the desk, as what is open does.
create or replace function screening.standing_of(hits uuid[])
returns table (hit uuid, open boolean, dismissed_at timestamptz)
language sql stable security definer set search_path = screening as $$
  select ah.hit, bool_or(a.state in ('new', 'taken', 'asked', 'snoozed', 'in case')), max(a.decided_at) filter (where a.state = 'dismissed')
  from warnings.alert_hits ah join warnings.alerts a on a.id = ah.alert
  where ah.hit = any (hits) and a.state <> 'joined' and a.id <> all (access.barred('alert'))
  group by ah.hit
$$;
