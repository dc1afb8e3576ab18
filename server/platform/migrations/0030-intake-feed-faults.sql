-- More that may be wrong with a feed: rows refused one after the other, a clock that runs ahead, a heap of what is held already.
alter table intake.feed_faults drop constraint feed_faults_kind_check;
alter table intake.feed_faults add constraint feed_faults_kind_check
  check (kind in ('silent', 'gap', 'clash', 'chain', 'drop', 'surge', 'statement', 'refused', 'clock', 'repeat', 'pull'));

-- When a heartbeat last raised the highest number: a hole at the end has no next number whose coming would date it.
alter table intake.ledger_heads add column told_at timestamptz;

-- Which number a reference came under last: what comes late must not push out what came after it.
create index ledger_by_ref on intake.ledger (source, agency, post, ref, number);
-- The newest deliveries of one post, however many others send for the same source.
create index deliveries_by_feed on intake.deliveries (source, agency, post, received_at desc);
-- What was sent again lately, among all that was sent.
create index deliveries_repeated on intake.deliveries (received_at) where already_kept > 0;
