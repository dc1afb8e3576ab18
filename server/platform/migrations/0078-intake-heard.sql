-- A day that does not add up stays open until it adds up or until somebody of the sending agency says why it never will. What they said
-- holds for the two numbers they said it of: another statement, or a record that came after all, opens the day again.
alter table intake.statements
  add column compared_at timestamptz,
  add column settled_at timestamptz,
  add column settled_by uuid,
  add column settled_because text,
  add column settled_records int,
  add column settled_received int,
  add column open boolean not null generated always as (received is distinct from records
    and (settled_records is distinct from records or settled_received is distinct from received)) stored;

-- Old days are compared again only while they are open, those first that were longest not looked at.
create index statements_open on intake.statements (compared_at nulls first) where open;

-- A load goes on only as long as whoever asked for it may send: `stopped` keeps its file for a week, in which it may go on by itself.
alter table intake.loads drop constraint loads_state_check;
alter table intake.loads add constraint loads_state_check
  check (state in ('waiting', 'running', 'stopped', 'done', 'failed', 'undoing', 'undone'));

-- Held until a part is kept, as a key is held for what its system sends: who revokes waits, and once that is answered nothing more is kept. A
-- step may hold these rows, but not change them.
create function intake.hold_asker(load uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from intake.loads l join access.keys k on k.id = l.sender join access.agreements g on g.id = k.agreement
    where l.id = load for share of k, g;
  perform from intake.loads l join access.officers o on o.id = l.officer where l.id = load for share of o;
  perform from intake.loads l join access.assignments a on a.officer = l.officer and a.post = l.post where l.id = load for share of a;
end $$;
revoke all on function intake.hold_asker(uuid) from public;
grant execute on function intake.hold_asker(uuid) to simpul_step;

-- A key was issued and nothing ever came: as grave as a feed that fell silent, and told as one.
alter table intake.feed_faults drop constraint feed_faults_kind_check;
alter table intake.feed_faults add constraint feed_faults_kind_check check (kind in
  ('silent', 'unheard', 'gap', 'clash', 'chain', 'drop', 'surge', 'statement', 'refused', 'clock', 'repeat', 'pull'));
