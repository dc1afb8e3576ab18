-- Indicators on their way: written by one person, tried over the stored history and on live traffic, published by another. What is in
-- force stays a row of warnings.indicators; a draft becomes one when it is published.
create table warnings.drafts (
  id uuid primary key,
  indicator text not null,
  version int not null,
  -- json, not jsonb: definitions build on those before them.
  declaration json not null,
  hash text not null,
  state text not null check (state in ('draft', 'tried', 'shadow', 'published', 'withdrawn')),
  author uuid not null,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text
);
-- Two drafts of one indicator could both become the next version.
create unique index one_open_draft on warnings.drafts (indicator) where state in ('draft', 'tried', 'shadow');

-- A run over the history. `hash`: of the content that was tried, so that what is published is what was tried.
create table warnings.trials (
  id uuid primary key,
  draft uuid not null references warnings.drafts (id),
  hash text not null,
  minutes int not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  seconds real,
  problem text,
  result jsonb
);
create index trials_by_draft on warnings.trials (draft, asked_at desc);

-- What a draft said of live traffic: counted, never an alert. By record, as all findings.
create table warnings.shadow_hits (
  draft uuid not null references warnings.drafts (id),
  hash text not null,
  record uuid not null,
  strength text not null check (strength in ('strong', 'medium', 'weak')),
  at timestamptz not null,
  -- Whether an indicator in force spoke of the same person at that moment.
  known boolean not null,
  primary key (draft, hash, record)
);

-- A version that explodes in findings is paused by itself; somebody looks and lets it go on with another quota.
alter table warnings.indicators
  add column published_by uuid,
  add column reason text,
  add column quota int not null default 500 check (quota > 0),
  add column paused_at timestamptz;
create table warnings.daily_hits (
  indicator text not null,
  version int not null,
  day date not null,
  hits int not null,
  primary key (indicator, version, day)
);

alter table warnings.drafts enable row level security;
create policy everybody on warnings.drafts to simpul_request using (true) with check (true);
create policy steps on warnings.drafts to simpul_step using (true) with check (true);
alter table warnings.trials enable row level security;
create policy everybody on warnings.trials to simpul_request using (true) with check (true);
create policy steps on warnings.trials to simpul_step using (true) with check (true);
alter table warnings.shadow_hits enable row level security;
create policy steps on warnings.shadow_hits to simpul_step using (true) with check (true);
-- Counts only: which records they are about is nobody's to read before publication.
create function warnings.count_shadow(asked uuid, content text)
  returns table (strength text, known boolean, hits bigint, first_at timestamptz, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select strength, known, count(*), min(at), max(at) from warnings.shadow_hits
  where draft = asked and hash = content group by strength, known $$;
revoke all on function warnings.count_shadow from public;
grant execute on function warnings.count_shadow to simpul_request, simpul_step;

grant select, insert, update on warnings.drafts to simpul_request;
grant select, insert on warnings.trials to simpul_request;
grant select on warnings.daily_hits to simpul_request;
grant insert on warnings.indicators to simpul_request;
grant update (retired_at, paused_at, quota) on warnings.indicators to simpul_request;
grant select, insert, update, delete on warnings.drafts, warnings.trials, warnings.shadow_hits, warnings.daily_hits to simpul_step;

-- What an indicator did, in counts: hits are shown by alert only, and who tends indicators need not see any.
create function warnings.count_findings(asked text, from_at timestamptz)
  returns table (hits int, persons int, alerts int, confirmed int, useful int, wrong int)
  language sql stable security definer set search_path = pg_catalog as $$
  select count(distinct h.id)::int, count(distinct h.record)::int, count(distinct a.id)::int,
    (count(distinct a.id) filter (where a.deserved = 'confirmed'))::int, (count(distinct a.id) filter (where a.deserved = 'useful'))::int,
    (count(distinct a.id) filter (where a.deserved = 'false'))::int
  from warnings.hits h left join warnings.alert_hits ah on ah.hit = h.id left join warnings.alerts a on a.id = ah.alert
  where h.indicator = asked and h.at >= from_at $$;
revoke all on function warnings.count_findings from public;
grant execute on function warnings.count_findings to simpul_request;
