-- Field groups that agreements open to an agency for a purpose at a moment, by source: for who acts, and for the seat they may look from.
create function access.opens(wanted uuid, purpose text, moment timestamptz) returns jsonb language sql stable as $$
  select jsonb_object_agg(source, groups) from (
    select source, jsonb_agg(distinct g) groups from access.agreements, unnest(groups) g
    where receiver = wanted and direction = 'receive' and purpose = any (purposes)
      and from_at <= moment and until_at > moment and revoked_at is null and approved_by is not null
    group by source) open
$$;
