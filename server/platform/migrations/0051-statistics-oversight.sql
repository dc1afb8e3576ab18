-- The Ombudsman's look at one complainant's file: only with her written consent, which is kept, and with the number and day of a sheet that she
-- holds. Wrong numbers are counted: numbers run one after the other, so whoever may try often would read them all.
create table statistics.consents (
  id uuid primary key,
  post uuid not null,
  officer uuid not null,
  at timestamptz not null,
  media text not null,
  size int not null,
  sha256 bytea not null,
  -- Closed under a key of its own.
  content bytea not null
);

create table statistics.openings (
  id uuid primary key,
  post uuid not null,
  officer uuid not null,
  at timestamptz not null,
  until_at timestamptz not null,
  interview uuid not null,
  number text not null,
  kind text not null check (kind in ('letter', 'thumbprint', 'power of attorney')),
  written_on date not null,
  reference text not null,
  -- One document opens one file.
  consent uuid not null unique references statistics.consents (id)
);
create index openings_by_post on statistics.openings (post, at desc);

create table statistics.wrong_numbers (
  id uuid primary key,
  post uuid not null,
  officer uuid not null,
  at timestamptz not null
);
create index wrong_numbers_by_post on statistics.wrong_numbers (post, at desc);

do $$
declare t text;
begin
  foreach t in array array['consents', 'openings', 'wrong_numbers'] loop
    execute format('alter table statistics.%I enable row level security', t);
    execute format('create policy own_post on statistics.%I to simpul_request using (post = nullif((select current_setting(''app.post'', true)), '''')::uuid)
      with check (post = nullif((select current_setting(''app.post'', true)), '''')::uuid)', t);
    execute format('grant select, insert on statistics.%I to simpul_request', t);
  end loop;
end $$;
grant delete on statistics.wrong_numbers to simpul_request;
