-- What a service rests on: her word about referral and services, or about return and reintegration. A "no" to one leaves the other as it is.
alter table cases.services add column purpose text not null default 'services' check (purpose in ('services', 'return'));
grant select (purpose) on cases.services to simpul_step;

-- Whether her newest word about one of these purposes and this agency (null: whoever it may be) is a "no".
create function cases.said_no(victim uuid, purposes text[], agency uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from (
      select distinct on (c.purpose) c.decision from cases.consents c
      where c.participant = victim and c.purpose = any (purposes) and (c.recipient = agency or c.recipient is null)
      order by c.purpose, (c.recipient is null), c.version desc) said
    where said.decision <> 'given')
$$;
revoke all on function cases.said_no(uuid, text[], uuid) from public;
grant execute on function cases.said_no(uuid, text[], uuid) to simpul_step;

-- As before, and for a service of her return also what she said about that.
drop function cases.refuses(uuid, uuid, timestamptz);
create function cases.refuses(wanted uuid, agency uuid, asked_at timestamptz, service text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from cases.participants p
    where p.case_id in (select cases.members_of(wanted)) and p.role in ('presumed victim', 'victim')
      and cases.said_no(p.id, array['knowledge', 'services'] || case when service in ('return', 'reintegration') then array['return'] else '{}' end, agency)
      and not cases.in_danger(p.id, asked_at))
$$;
revoke all on function cases.refuses(uuid, uuid, timestamptz, text) from public;
grant execute on function cases.refuses(uuid, uuid, timestamptz, text) to simpul_step;
