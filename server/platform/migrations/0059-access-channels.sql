-- Notices leave by two channels, e-mail and short messages. What is to be sent is claimed under a lease in a transaction of its own and sent
-- without any, so a mail server or a gateway that hangs holds no row, and a crash in between means once more, never not at all. Officers choose
-- by the kind of what is told, not by each of its fifty codes; quiet hours are the post's, until an officer says otherwise.

alter table access.mail_wishes rename to channel_choices;
alter table access.channel_choices rename column refused_at to mail_refused_at;
alter table access.channel_choices alter column address drop not null;
alter table access.channel_choices
  -- International form, +62…: whatever the gateway is, it can be reached by it.
  add column number text check (number ~ '^\+[0-9]{8,15}$'),
  -- Groups of notices, and 'digest': the morning's counts. Escalations go by e-mail whatever stands here.
  add column by_mail text[] not null default '{}',
  add column by_message text[] not null default '{}',
  add column message_refused_at timestamptz;
update access.channel_choices set by_mail = array(
  select named from (values
    ('offered', array['hand-over offered', 'owner determined', 'request asked', 'exclusion proposed', 'group announced', 'transfer waits', 'task set',
      'question asked', 'report filed', 'report offered', 'report sent back', 'interview shared', 'evidence offered', 'destruction drawn up']),
    ('clock', array['step late', 'task late', 'answer late', 'request late', 'follow-up due', 'restitution late', 'abroad late', 'delay overdue',
      'group open', 'alert back']),
    ('information', array['hand-over accepted', 'hand-over refused', 'request answered', 'exclusion decided', 'outside answered', 'outside locked',
      'transfer done', 'transfer over', 'transfer lapsed', 'emergency reviewed', 'case evidence', 'indicator paused', 'webhook paused', 'feed fault',
      'report taken', 'secret opened', 'sharing stopped', 'visum released', 'evidence answered', 'delay extended'])) g (named, codes)
  where g.codes && kinds) || array['digest'];
alter table access.channel_choices drop column kinds;
comment on column access.channel_choices.quiet_from is 'Own quiet hours, minutes from midnight by the post''s clock; null: those of the post.';

alter table access.mails rename to outbox;
alter index access.mails_waiting rename to outbox_of_officer;
alter index access.mails_set_aside rename to outbox_set_aside;
alter table access.outbox drop constraint mails_notice_officer_key;
alter table access.outbox drop constraint mails_state_check;
alter table access.outbox
  add column channel text not null default 'mail' check (channel in ('mail', 'message')),
  -- The post for which the officer is told: who has left it is told nothing more.
  add column post uuid references access.posts (id),
  -- Under whom it is being sent; lapsed: whoever had it is gone, and it is sent again.
  add column held_until timestamptz,
  -- A digest has no notice: its counts, by post.
  alter column notice drop not null,
  add column counts jsonb,
  -- 'lapsed': nobody to tell any more, or a newer digest says it better.
  add constraint outbox_state check (state in ('waiting', 'sent', 'set aside', 'lapsed')),
  add constraint outbox_says check (num_nonnulls(notice, counts) = 1),
  -- A notice is told an officer once by each channel.
  add constraint outbox_once unique (notice, officer, channel);
alter table access.outbox alter column channel drop default;
update access.outbox m set post = n.post from access.notices n where n.id = m.notice;
alter table access.outbox alter column post set not null;
create index outbox_due on access.outbox (due_at) where state = 'waiting';
create index outbox_ended on access.outbox (ended_at) where state = 'sent';
grant update (mail_refused_at, message_refused_at) on access.channel_choices to simpul_step;
grant update (held_until) on access.outbox to simpul_request;
-- What waited for the step that sent letters waits for the errand now.
delete from platform.todo where step = 'send mails';
update platform.todo set step = 'write outbox' where step = 'write mails';

-- Hours in which nobody is told what can wait, by the post's own clock. The row without a post is everybody's. When they end the post's day begins.
create table access.quiet_hours (
  post uuid references access.posts (id),
  quiet_from int not null check (quiet_from between 0 and 1439),
  quiet_to int not null check (quiet_to between 0 and 1439),
  changed_at timestamptz not null,
  changed_by uuid,
  constraint quiet_hours_of unique nulls not distinct (post),
  check (quiet_from <> quiet_to)
);
grant select on access.quiet_hours to simpul_request, simpul_step;
-- Everybody's row is written at the first start, not here: an export that is brought back carries it.
grant insert on access.quiet_hours to simpul_step;
grant insert, update, delete on access.quiet_hours to simpul_request;

-- The quiet hours of a post: its own, else everybody's.
create function access.quiet_of(wanted uuid) returns table (quiet_from int, quiet_to int) language sql stable as $$
  select q.quiet_from, q.quiet_to from access.quiet_hours q where q.post = wanted or q.post is null order by q.post nulls last limit 1
$$;

-- When somebody with these quiet hours may be told what can wait: at once, or when they end.
create function access.awake_at(asked timestamptz, zone text, quiet_from int, quiet_to int) returns timestamptz language sql stable as $$
  select case
    when quiet_from = quiet_to or not case when quiet_from < quiet_to then t.passed >= quiet_from and t.passed < quiet_to
      else t.passed >= quiet_from or t.passed < quiet_to end then asked
    else (date_trunc('day', t.here) + make_interval(mins => quiet_to)
      + case when quiet_from > quiet_to and t.passed >= quiet_from then interval '1 day' else interval '0' end) at time zone zone
  end
  from (select here, extract(hour from here)::int * 60 + extract(minute from here)::int passed from (select asked at time zone zone here) h) t
$$;
grant execute on function access.quiet_of(uuid), access.awake_at(timestamptz, text, int, int) to simpul_request, simpul_step;

-- Whether e-mail reaches an officer, without her address: who mends channels must know whom an escalation finds on the screen only.
create function access.is_reached(asked uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from access.channel_choices c where c.officer = asked and c.address is not null and c.mail_refused_at is null)
$$;
revoke all on function access.is_reached(uuid) from public;
grant execute on function access.is_reached(uuid) to simpul_request;
