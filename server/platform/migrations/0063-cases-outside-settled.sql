-- What an institution without an account answered waits for the post that asked until somebody there says that it was dealt with: an answer that
-- nobody minds is the same as silence.
alter table cases.outside_offers
  add column settled_at timestamptz,
  add column settled_by uuid references access.officers (id),
  add check ((settled_at is null) = (settled_by is null)),
  add check (settled_at is null or state not in ('offered', 'withdrawn'));
create index outside_offers_waiting on cases.outside_offers (from_post, due_at) where settled_at is null and state <> 'withdrawn';
grant select (settled_at, settled_by), update (settled_at, settled_by) on cases.outside_offers to simpul_request;
