-- Whoever is barred from a record does not see it by agreement or as its owner; feeds of protected sources are their owner's.
-- An agreement, or owning the record, opens nothing to somebody who is barred from it.
create policy not_barred on intake.records as restrictive for select to simpul_request
  using (id <> all ((select access.barred('record'))::uuid[]));

-- When a victims' service last spoke is a hint at who was there (protection.md P1): only its own agency sees it.
alter table intake.feeds enable row level security;
create policy open_or_own on intake.feeds for select to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid
    or source <> all ((select array(select id from intake.sources where protected))::text[]));
create policy own_speaks on intake.feeds for insert to simpul_request
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy own_speaks_again on intake.feeds for update to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid);
create policy steps on intake.feeds to simpul_step using (true) with check (true);
