-- Completeness: what each post says it made, number by number, against what arrived; and what is wrong with a feed at the moment.

-- Running numbers of a post's own records. The sender numbers, so that a hole is seen by who receives.
create table intake.ledger (
  source text not null,
  agency uuid not null,
  post uuid not null,
  number bigint not null check (number > 0),
  -- The source's own reference; null when the row was refused. The hash is of the record's bytes, refused or not.
  ref text,
  hash bytea not null,
  -- The rolling hash that the sender stated after this number.
  stated bytea,
  delivery uuid not null,
  at timestamptz not null,
  primary key (source, agency, post, number)
);

-- How far the numbers stand without a hole, with the rolling hash over them, and the highest that came.
create table intake.ledger_heads (
  source text not null,
  agency uuid not null,
  post uuid not null,
  upto bigint not null default 0,
  chain bytea not null,
  highest bigint not null,
  primary key (source, agency, post)
);

-- What a post states of one of its days, by the sender itself.
create table intake.statements (
  source text not null,
  agency uuid not null,
  post uuid not null,
  day date not null,
  records int not null check (records >= 0),
  stated_at timestamptz not null,
  key uuid,
  officer uuid,
  -- What arrived of it when it was last compared: who may not read the records reads this.
  received int,
  refs_hash bytea,
  primary key (source, agency, post, day)
);

-- Records per post and hour of their coming, for what is usual at that hour.
create table intake.feed_hours (
  source text not null,
  agency uuid not null,
  post uuid not null,
  hour timestamptz not null,
  records int not null,
  primary key (source, agency, post, hour)
);

-- What is wrong with a feed: opened once, told to those who can mend it, over when it is over.
create table intake.feed_faults (
  id uuid primary key,
  source text not null,
  agency uuid not null,
  post uuid not null,
  kind text not null check (kind in ('silent', 'gap', 'clash', 'chain', 'drop', 'surge', 'statement')),
  values jsonb not null default '{}',
  began_at timestamptz not null,
  over_at timestamptz
);
create unique index one_open_fault on intake.feed_faults (source, agency, post, kind) where over_at is null;
create index faults_by_post on intake.feed_faults (source, agency, post, began_at desc);

-- A protected source's feed is its owner's (protection.md P1); of the others anybody may see that something is missing.
do $$
declare t text;
begin
  foreach t in array array['ledger', 'ledger_heads', 'statements', 'feed_hours', 'feed_faults'] loop
    execute format('alter table intake.%I enable row level security', t);
    execute format($p$create policy steps on intake.%I to simpul_step using (true) with check (true)$p$, t);
    execute format('grant select, insert, update on intake.%I to simpul_step', t);
    execute format('grant select on intake.%I to simpul_request', t);
    execute format($p$create policy open_or_own on intake.%I for select to simpul_request
      using (agency = nullif((select current_setting('app.agency', true)), '')::uuid
        or source <> all ((select array(select id from intake.sources where protected))::text[]))$p$, t);
  end loop;
  foreach t in array array['ledger', 'ledger_heads', 'statements', 'feed_faults'] loop
    execute format('grant insert, update on intake.%I to simpul_request', t);
    execute format($p$create policy own_writes on intake.%I for insert to simpul_request
      with check (agency = nullif((select current_setting('app.agency', true)), '')::uuid)$p$, t);
    execute format($p$create policy own_changes on intake.%I for update to simpul_request
      using (agency = nullif((select current_setting('app.agency', true)), '')::uuid)$p$, t);
  end loop;
end $$;
