-- Webhooks out: what an agency's system is told, by references only (protection.md P8); and what is pulled from agencies that cannot send.
create schema if not exists exchange;
grant usage on schema exchange to simpul_request, simpul_step;

-- Where an agency's system listens. It rests on an agreement: when that lapses nothing is sent any more.
create table exchange.endpoints (
  id uuid primary key,
  agency uuid not null references access.agencies (id),
  agreement uuid not null references access.agreements (id),
  -- The post that is told when the endpoint is paused.
  post uuid not null references access.posts (id),
  name text not null,
  url text not null,
  topics text[] not null,
  state text not null default 'open' check (state in ('open', 'paused', 'ended')),
  -- 'by hand', 'failing' or 'gone'.
  because text,
  made_at timestamptz not null,
  made_by uuid,
  changed_at timestamptz,
  -- Since when nothing has come through; null after a success.
  failing_since timestamptz,
  -- Held by the process that is sending to it: one request at a time, so that order is kept and a slow one takes one place.
  held_until timestamptz,
  -- How many were ever left for it and ever delivered: the two sides of the ledger that rows alone cannot show once they are forgotten.
  left_count bigint not null default 0,
  delivered_count bigint not null default 0
);
create index endpoints_by_agency on exchange.endpoints (agency) where state <> 'ended';

-- What signs: two are valid while one is exchanged for the next.
create table exchange.secrets (
  id uuid primary key,
  endpoint uuid not null references exchange.endpoints (id),
  starts text not null,
  sealed bytea not null,
  made_at timestamptz not null,
  until_at timestamptz
);
create index secrets_by_endpoint on exchange.secrets (endpoint, made_at desc);

-- The outbox. The id is the webhook-id: the same at every try. `cause` makes leaving twice harmless.
create table exchange.deliveries (
  id uuid primary key,
  endpoint uuid not null references exchange.endpoints (id),
  topic text not null,
  subject_kind text,
  subject uuid,
  post uuid,
  cause uuid not null,
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  due_at timestamptz not null,
  tries int not null default 0,
  -- Failures since it was left or replayed last.
  fails int not null default 0,
  ended_at timestamptz,
  unique (endpoint, topic, cause)
);
create index deliveries_due on exchange.deliveries (endpoint, due_at, id) where state = 'waiting';
create index deliveries_shown on exchange.deliveries (endpoint, at desc, id);
create index deliveries_dead on exchange.deliveries (endpoint) where state = 'dead';
create index deliveries_old on exchange.deliveries (endpoint, ended_at) where state = 'delivered';

-- Every try in order; one without an end was cut off.
create table exchange.attempts (
  delivery uuid not null references exchange.deliveries (id) on delete cascade,
  number int not null,
  began_at timestamptz not null,
  took_ms int,
  status int,
  trouble text,
  primary key (delivery, number)
);

do $$
declare own text := $p$(agency = nullif((select current_setting('app.agency', true)), '')::uuid
  or (select current_setting('app.role', true)) = 'administrator')$p$;
declare t text;
begin
  execute 'alter table exchange.endpoints enable row level security';
  execute 'create policy own_agency on exchange.endpoints to simpul_request using ' || own || ' with check ' || own;
  foreach t in array array['secrets', 'deliveries'] loop
    execute format('alter table exchange.%I enable row level security', t);
    execute format('create policy own_endpoint on exchange.%I to simpul_request
      using (exists (select from exchange.endpoints e where e.id = endpoint)) with check (exists (select from exchange.endpoints e where e.id = endpoint))', t);
  end loop;
  execute 'alter table exchange.attempts enable row level security';
  execute 'create policy own_delivery on exchange.attempts for select to simpul_request
    using (exists (select from exchange.deliveries d where d.id = delivery))';
  foreach t in array array['endpoints', 'secrets', 'deliveries', 'attempts'] loop
    execute format('create policy steps on exchange.%I to simpul_step using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update (agreement, name, url, topics, state, because, changed_at, failing_since, held_until, left_count, delivered_count)
  on exchange.endpoints to simpul_request;
grant select (id, endpoint, starts, made_at, until_at), insert, update (until_at) on exchange.secrets to simpul_request;
grant select, insert, update (state, due_at, fails, ended_at) on exchange.deliveries to simpul_request;
grant select on exchange.attempts to simpul_request;
grant select, update on exchange.endpoints to simpul_step;
grant select on exchange.secrets to simpul_step;
grant select, insert, update, delete on exchange.deliveries to simpul_step;
grant select, insert, update, delete on exchange.attempts to simpul_step;

-- Agencies that can only be asked: where a declared connector asks, with what secret, how far it has come, what is wrong.
alter table intake.deliveries drop constraint deliveries_channel_check;
alter table intake.deliveries add constraint deliveries_channel_check check (channel in ('api', 'file', 'form', 'pull'));
alter table intake.feed_faults drop constraint feed_faults_kind_check;
alter table intake.feed_faults add constraint feed_faults_kind_check
  check (kind in ('silent', 'gap', 'clash', 'chain', 'drop', 'surge', 'statement', 'pull'));

create table intake.connections (
  id uuid primary key,
  connector text not null,
  agency uuid not null references access.agencies (id),
  post uuid not null references access.posts (id),
  agreement uuid not null references access.agreements (id),
  base text not null,
  sealed bytea not null,
  state text not null default 'open' check (state in ('open', 'paused', 'ended')),
  -- Where the walk stands: the newest moment that came, the page of this round, the hash of the page before.
  since text,
  page int not null default 0,
  last_hash text,
  due_at timestamptz not null,
  held_until timestamptz,
  last_at timestamptz,
  fails int not null default 0,
  failing_since timestamptz,
  trouble text,
  trouble_detail text,
  made_at timestamptz not null,
  made_by uuid
);
create unique index one_connection on intake.connections (connector, post) where state <> 'ended';
create index connections_due on intake.connections (due_at) where state = 'open';

-- Every page asked for, with what came of it: counts and codes, never a value.
create table intake.pulls (
  id uuid primary key,
  connection uuid not null references intake.connections (id),
  at timestamptz not null,
  took_ms int not null,
  page int not null,
  status int,
  rows int not null default 0,
  kept int not null default 0,
  already_kept int not null default 0,
  new_versions int not null default 0,
  refused int not null default 0,
  trouble text,
  trouble_detail text
);
create index pulls_by_connection on intake.pulls (connection, at desc, id desc);

alter table intake.connections enable row level security;
create policy own_agency on intake.connections to simpul_request
  using (agency = nullif((select current_setting('app.agency', true)), '')::uuid or (select current_setting('app.role', true)) = 'administrator')
  with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid or (select current_setting('app.role', true)) = 'administrator');
create policy steps on intake.connections to simpul_step using (true) with check (true);
alter table intake.pulls enable row level security;
create policy own_connection on intake.pulls for select to simpul_request
  using (exists (select from intake.connections c where c.id = connection));
create policy steps on intake.pulls to simpul_step using (true) with check (true);
grant select, insert, update (base, sealed, state, page, last_hash, due_at) on intake.connections to simpul_request;
grant select on intake.pulls to simpul_request;
grant select, update on intake.connections to simpul_step;
grant select, insert, delete on intake.pulls to simpul_step;
