-- A shift has more alerts than hours. An alert may be put off with a reason and an end, and comes back by itself; the queue orders by how grave
-- it would be, how sure it is, and how soon somebody leaves; each post says how many it can look at in a day.
alter table warnings.alerts drop constraint alerts_state_check;
alter table warnings.alerts add constraint alerts_state_check
  check (state in ('new', 'taken', 'asked', 'snoozed', 'dismissed', 'in case', 'joined'));
alter table warnings.alerts drop constraint alerts_about_check;
alter table warnings.alerts add constraint alerts_about_check check (about in ('person', 'sponsor', 'place', 'offer'));
drop index warnings.one_open_alert;
create unique index one_open_alert on warnings.alerts (gathers) where state in ('new', 'taken', 'asked', 'snoozed');

-- Whether something like it was dismissed lately is asked whenever an alert would open.
create index alerts_dismissed on warnings.alerts (gathers) where state = 'dismissed';

alter table warnings.alerts add column snoozed_until timestamptz;
alter table warnings.alerts add constraint snoozed_has_end check ((state = 'snoozed') = (snoozed_until is not null));
-- 1 to 4 and 1 to 3; alerts of before count as ordinary until new evidence judges them again.
alter table warnings.alerts add column severity int not null default 2 check (severity between 1 and 4);
alter table warnings.alerts add column certainty int not null default 1 check (certainty between 1 and 3);
-- When the first of those it is about leaves, or, with all of them gone, when the last one left.
alter table warnings.alerts add column departs_at timestamptz;
alter table warnings.alerts add column departs_as text check (departs_as in ('planned', 'usual', 'left'));
alter table warnings.alerts add constraint departure_whole check ((departs_at is null) = (departs_as is null));

-- A finding keeps what its person's records say of leaving, and whether the person may be a child: both follow the evidence when persons part.
alter table warnings.hits add column departs_at timestamptz;
alter table warnings.hits add column departs_as text check (departs_as in ('planned', 'usual', 'left'));
alter table warnings.hits add column child boolean not null default false;

-- Offers and licences are found by the number of the licence.
create index records_by_offer on intake.records (regexp_replace(upper(facts->'sponsor'->>'licence'), '[^A-Z0-9]', '', 'g'))
  where source in ('sipmi-job-offer', 'p3mi-licence') and state = 'current';

-- How many alerts a post can look at in a day: one row per change, the newest counts.
create table warnings.capacities (
  id uuid primary key,
  post uuid not null,
  per_day int not null check (per_day between 0 and 999),
  reason text not null,
  officer uuid not null,
  at timestamptz not null
);
create index capacities_by_post on warnings.capacities (post, at desc);
alter table warnings.capacities enable row level security;
-- A number of nobody. Who may set it is the deed's question: the daily head sets it for the secretariat that works the queue.
create policy readable on warnings.capacities for select to simpul_request using (true);
create policy own_hand on warnings.capacities for insert to simpul_request
  with check (officer = nullif((select current_setting('app.officer', true)), '')::uuid);
create policy steps on warnings.capacities to simpul_step using (true) with check (true);
grant select, insert on warnings.capacities to simpul_request;
grant select on warnings.capacities to simpul_step;
grant update (snoozed_until) on warnings.alerts to simpul_request;
