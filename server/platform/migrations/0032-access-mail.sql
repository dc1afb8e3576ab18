-- Notices by e-mail: each officer chooses an address and kinds; a notice becomes letters in a step that its own transaction left work for,
-- so that none is lost and none is told twice. A letter holds a code, a number and a link, never a name.

create table access.mail_wishes (
  officer uuid primary key references access.officers (id),
  address text not null check (length(address) <= 254),
  -- Codes of notices; empty: none is sent.
  kinds text[] not null,
  -- Minutes from midnight by the post's clock in which only urgent ones are sent; both null: none such.
  quiet_from int check (quiet_from between 0 and 1439),
  quiet_to int check (quiet_to between 0 and 1439),
  changed_at timestamptz not null,
  -- The address was refused for good by whoever receives its mail; nothing more is sent there until the officer looks at it.
  refused_at timestamptz,
  check ((quiet_from is null) = (quiet_to is null))
);

create table access.mails (
  id uuid primary key,
  notice uuid not null references access.notices (id),
  officer uuid not null references access.officers (id),
  -- The notice's code: who mends letters does not read notices of other posts.
  kind text not null,
  state text not null check (state in ('waiting', 'sent', 'set aside')),
  tries int not null default 0,
  problem text,
  written_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  -- A notice is told an officer once.
  unique (notice, officer)
);
create index mails_waiting on access.mails (officer, due_at) where state = 'waiting';
create index mails_set_aside on access.mails (ended_at desc) where state = 'set aside';

alter table access.mail_wishes enable row level security;
create policy own on access.mail_wishes to simpul_request
  using (officer = nullif((select current_setting('app.officer', true)), '')::uuid)
  with check (officer = nullif((select current_setting('app.officer', true)), '')::uuid);
create policy steps on access.mail_wishes to simpul_step using (true) with check (true);
alter table access.mails enable row level security;
create policy own on access.mails for select to simpul_request
  using (officer = nullif((select current_setting('app.officer', true)), '')::uuid);
create policy mend on access.mails to simpul_request using ((select current_setting('app.role', true)) = 'administrator');
create policy steps on access.mails to simpul_step using (true) with check (true);

grant select, insert, update on access.mail_wishes to simpul_request;
grant select, update (refused_at) on access.mail_wishes to simpul_step;
grant select, update (state, tries, due_at, ended_at) on access.mails to simpul_request;
grant select, insert, update on access.mails to simpul_step;
