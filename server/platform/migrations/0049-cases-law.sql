-- The legal track (protection.md P2, P5, P6, P7): proceedings and their stages, reported persons, measures, articles, linked cases, restitution.
-- A stage and its day are for whoever sees the case, because the victim must be told; numbers, names and words are the investigation's.

-- This post is accountable for law enforcement in the case. Coordinating, or being accountable for another track, opens none of it.
create function cases.leads_track(wanted uuid, named text) returns boolean language sql stable as $$
  select exists (select from cases.tracks t where t.case_id = wanted and t.track = named
    and t.accountable = nullif(current_setting('app.post', true), '')::uuid)
$$;
-- Or works on it jointly, as long as that lasts.
create function cases.reads_law(wanted uuid) returns boolean language sql stable as $$
  select cases.leads_track(wanted, 'law') or exists (select from cases.requests r
    where r.case_id = wanted and r.track = 'law' and r.kind = 'work jointly' and r.agreed and r.ended_at is null
      and r.to_post = nullif(current_setting('app.post', true), '')::uuid)
$$;
grant execute on function cases.leads_track(uuid, text), cases.reads_law(uuid) to simpul_request;

-- A perkara of the police; a case may have several (splitsing).
create table cases.proceedings (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  number text not null unique,
  opened_at timestamptz not null,
  officer uuid not null,
  post uuid not null
);
create index proceedings_by_case on cases.proceedings (case_id);

-- Which stage was reached on which day. Never edited: a correction is an entry that takes the place of one; without a stage it says that it never was.
create table cases.stages (
  id uuid primary key,
  proceeding uuid not null references cases.proceedings (id),
  case_id uuid not null references cases.cases (id),
  stage text,
  on_day date not null,
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  corrects uuid unique references cases.stages (id),
  check (stage is not null or corrects is not null),
  check (corrects <> id)
);
create index stages_by_proceeding on cases.stages (proceeding, at);
-- Number of the document, by whom, note and ground of the same entry.
create table cases.stage_papers (
  stage uuid primary key references cases.stages (id),
  case_id uuid not null references cases.cases (id),
  number text not null,
  sealed bytea not null
);

-- A person is "terlapor" in a proceeding from this row on, and "tersangka" only by a measure with number and date (P2).
create table cases.reported (
  id uuid primary key,
  participant uuid not null references cases.participants (id),
  proceeding uuid not null references cases.proceedings (id),
  case_id uuid not null references cases.cases (id),
  at timestamptz not null,
  officer uuid not null,
  sealed bytea not null,
  unique (participant, proceeding)
);
create index reported_by_case on cases.reported (case_id);

-- Determination as suspect, detention, deportation. Of a (presumed) victim it waits for a second officer of the same post (P6).
create table cases.measures (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  participant uuid not null references cases.participants (id),
  kind text not null check (kind in ('suspect', 'detention', 'deportation')),
  number text not null,
  on_day date not null,
  about_victim boolean not null,
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  confirmed boolean,
  answered_at timestamptz,
  answered_by uuid,
  sealed bytea not null,
  check ((confirmed is null) = (answered_at is null) and (confirmed is null) = (answered_by is null)),
  check (answered_by <> officer),
  check (about_victim or confirmed is null)
);
create index measures_by_case on cases.measures (case_id);
create unique index one_open_measure on cases.measures (participant, kind) where about_victim and confirmed is null;

-- Which articles are charged, chosen by the investigator with a reason; the newest row about an article counts.
create table cases.charges (
  id uuid primary key,
  case_id uuid not null references cases.cases (id),
  proceeding uuid not null references cases.proceedings (id),
  article text not null,
  charged boolean not null,
  acted_on date,
  at timestamptz not null,
  officer uuid not null,
  sealed bytea not null
);
create index charges_by_proceeding on cases.charges (proceeding, at);

-- Two cases that belong together; each side learns of the other only as far as it may read it.
create table cases.case_links (
  id uuid primary key,
  one uuid not null references cases.cases (id),
  other uuid not null references cases.cases (id),
  kind text not null check (kind in ('same recruiter', 'same journey', 'same employer', 'split', 'same people', 'other')),
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  sealed bytea not null,
  check (one < other)
);
create unique index one_link_of_a_kind on cases.case_links (one, other, kind) where ended_at is null;
create index links_by_other on cases.case_links (other);

-- Restitution of one victim: asked, assessed by LPSK, decided, paid; every amount is an entry, a correction another one.
create table cases.restitutions (
  id uuid primary key,
  participant uuid not null unique references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  proceeding uuid not null references cases.proceedings (id),
  applicant text not null check (applicant in ('victim', 'family', 'guardian', 'heir', 'attorney', 'LPSK')),
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  late_told int not null default 0
);
create table cases.restitution_entries (
  id uuid primary key,
  restitution uuid not null references cases.restitutions (id),
  participant uuid not null references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  round text not null check (round in ('asked', 'assessed', 'decided', 'paid')),
  on_day date not null,
  number text not null,
  at timestamptz not null,
  officer uuid not null,
  post uuid not null,
  corrects uuid unique references cases.restitution_entries (id)
);
create index entries_by_restitution on cases.restitution_entries (restitution, at);
-- Rupiah, whole. Of a payment there is one part: all of it.
create table cases.restitution_amounts (
  entry uuid not null references cases.restitution_entries (id),
  participant uuid not null references cases.participants (id),
  case_id uuid not null references cases.cases (id),
  part text not null,
  amount bigint not null check (amount >= 0),
  primary key (entry, part)
);

do $$
declare t text;
begin
  foreach t in array array['proceedings', 'stages', 'stage_papers', 'reported', 'measures', 'charges', 'case_links', 'restitutions',
    'restitution_entries', 'restitution_amounts'] loop
    execute format('alter table cases.%I enable row level security', t);
  end loop;
  -- Stages and their days: of whoever sees the case. Written by the post accountable for the law.
  foreach t in array array['proceedings', 'stages'] loop
    execute format('create policy sight on cases.%I for select to simpul_request using (access.sees(''case'', case_id))', t);
    execute format('create policy accountable on cases.%I for insert to simpul_request with check (cases.leads_track(case_id, ''law''))', t);
  end loop;
  -- The content of the investigation.
  foreach t in array array['stage_papers', 'reported', 'charges'] loop
    execute format('create policy law on cases.%I for select to simpul_request using (cases.reads_law(case_id))', t);
    execute format('create policy accountable on cases.%I for insert to simpul_request with check (cases.leads_track(case_id, ''law''))', t);
  end loop;
  -- What is owed to a victim is also known to the post that protects her.
  foreach t in array array['restitutions', 'restitution_entries', 'restitution_amounts'] loop
    execute format('create policy law_and_protector on cases.%I for select to simpul_request
      using (cases.reads_law(case_id) or cases.protects(participant))', t);
    execute format('create policy written on cases.%I for insert to simpul_request
      with check (cases.leads_track(case_id, ''law'') or cases.protects(participant))', t);
  end loop;
  -- The step that rings reads days and amounts, and nothing that is closed.
  foreach t in array array['stages', 'restitutions', 'restitution_entries', 'restitution_amounts'] loop
    execute format('create policy steps on cases.%I to simpul_step using (true) with check (true)', t);
  end loop;
end $$;

-- A measure against a victim is known to who protects her, with its ground: she must be able to contest it.
create policy concerned on cases.measures for select to simpul_request using (cases.reads_law(case_id)
  or cases.leads_track(case_id, 'immigration') or (about_victim and cases.protects(participant)));
create policy accountable on cases.measures for insert to simpul_request
  with check (cases.leads_track(case_id, 'law') or (kind <> 'suspect' and cases.leads_track(case_id, 'immigration')));
create policy same_post on cases.measures for update to simpul_request
  using (post = nullif((select current_setting('app.post', true)), '')::uuid);

create policy either_side on cases.case_links for select to simpul_request using (access.sees('case', one) or access.sees('case', other));
create policy both_sides on cases.case_links for insert to simpul_request with check (access.sees('case', one) and access.sees('case', other));
create policy ends on cases.case_links for update to simpul_request using (access.sees('case', one) and access.sees('case', other));

-- Reported persons and suspects are people of the investigation: the protection track does not read who they are.
create policy law_only on cases.participants as restrictive for select to simpul_request
  using (role not in ('reported', 'suspect') or cases.reads_law(case_id));

-- Nor what was done about them, or with the evidence: the timeline is everyone's on the case.
create policy law_only on cases.events as restrictive for select to simpul_request
  using (does not in ('person reported', 'measure recorded', 'articles chosen', 'case linked', 'link ended', 'evidence custody',
    'evidence offered', 'evidence refused', 'request abroad') or cases.reads_law(case_id));

grant select, insert on cases.proceedings, cases.stages, cases.stage_papers, cases.reported, cases.measures, cases.charges, cases.case_links,
  cases.restitutions, cases.restitution_entries, cases.restitution_amounts to simpul_request;
grant update (confirmed, answered_at, answered_by) on cases.measures to simpul_request;
grant update (ended_at, ended_by) on cases.case_links to simpul_request;
grant select on cases.stages, cases.restitutions, cases.restitution_entries, cases.restitution_amounts to simpul_step;
grant update (late_told) on cases.restitutions to simpul_step;
