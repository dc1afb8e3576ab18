-- Job offers that were checked: who asked, when, what was answered and of which day the data were. The offer itself stands in the record (source
-- offer-check); what was told and answered is closed here under that record's key, so that whoever erases the record erases it.
create schema offers;
grant usage on schema offers to simpul_request, simpul_step;

create table offers.checks (
  id uuid primary key,
  number text not null unique,
  at timestamptz not null,
  officer uuid not null references access.officers (id),
  post uuid not null references access.posts (id),
  agency uuid not null references access.agencies (id),
  record uuid not null,
  -- The day of the licence data that the answer rests on; none when no register ever came.
  data_as_of date,
  -- Keyed hashes: counting who asks about the same needs no name and no number.
  phone_hash bytea,
  company_hash bytea,
  sealed bytea not null
);
create index checks_by_post on offers.checks (post, at desc);
create index checks_by_time on offers.checks (at desc);
create index checks_by_phone on offers.checks (phone_hash, at) where phone_hash is not null;
create index checks_by_company on offers.checks (company_hash, at) where company_hash is not null;
create index checks_by_record on offers.checks (record);

-- A check is seen by whoever sees its record: the asking agency, and agencies to which an agreement opens the source for the purpose.
alter table offers.checks enable row level security;
create policy readable_record on offers.checks for select to simpul_request
  using (exists (select from intake.records r where r.id = record and r.state = 'current' offset 0));
create policy own_name on offers.checks for insert to simpul_request
  with check (officer = nullif((select current_setting('app.officer', true)), '')::uuid
    and post = nullif((select current_setting('app.post', true)), '')::uuid);
create policy steps on offers.checks to simpul_step using (true) with check (true);
grant select, insert on offers.checks to simpul_request;
grant select, delete on offers.checks to simpul_step;

-- Licences and listed offers are public registers about companies and jobs, none about a person: whoever checks an offer reads these columns of
-- them. They run as the owner of the tables, because a policy shows a request only the records of its own agency and its agreements.
create function offers.licences()
returns table (number text, name text, state text, valid_until text, phone text, as_of text)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct on (r.facts -> 'sponsor' ->> 'licence') r.facts -> 'sponsor' ->> 'licence', r.facts -> 'sponsor' ->> 'name',
    r.facts ->> 'outcome', r.facts ->> 'validUntil', r.facts -> 'sponsor' ->> 'phone', (r.occurred_at at time zone r.zone)::date::text
  from intake.records r
  where r.source = 'p3mi-licence' and r.state = 'current' and r.facts -> 'sponsor' ->> 'licence' is not null
    and r.facts -> 'sponsor' ->> 'name' is not null
  order by 1, r.occurred_at desc, r.id desc
$$;
-- `keys`: numbers in capitals, letters and digits only.
create function offers.listed(keys text[])
returns table (licence text, occupation text, country text, state text, until text, at text)
language sql stable security definer set search_path = pg_catalog as $$
  select r.facts -> 'sponsor' ->> 'licence', coalesce(r.facts ->> 'occupation', ''), coalesce(r.facts ->> 'destination', ''), r.facts ->> 'outcome',
    r.facts ->> 'validUntil', (r.occurred_at at time zone r.zone)::date::text
  from intake.records r
  where r.source = 'sipmi-job-offer' and r.state = 'current' and regexp_replace(upper(r.facts -> 'sponsor' ->> 'licence'), '[^A-Z0-9]', '', 'g') = any (keys)
  order by r.occurred_at desc, r.id desc limit 500
$$;

-- How often the same was asked about, and by how many posts: two numbers, whoever asks; neither which posts nor what about.
create function offers.asked_about(phone bytea, company bytea, since timestamptz)
returns table (what text, times int, posts int)
language sql stable security definer set search_path = pg_catalog as $$
  select 'phone', count(*)::int, count(distinct c.post)::int from offers.checks c where c.phone_hash = phone and c.at > since
  union all
  select 'company', count(*)::int, count(distinct c.post)::int from offers.checks c where c.company_hash = company and c.at > since
$$;
revoke all on function offers.licences(), offers.listed(text[]), offers.asked_about(bytea, bytea, timestamptz) from public;
grant execute on function offers.licences(), offers.listed(text[]), offers.asked_about(bytea, bytea, timestamptz) to simpul_request;
