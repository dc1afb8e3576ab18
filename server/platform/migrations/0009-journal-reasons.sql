-- A reason in the journal may only be emptied, never rewritten.
-- Emptying a reason leaves the chain valid, and takes the salt with it: with the salt a short text could be guessed from its hash.
alter table journal.texts alter column salt drop not null;
grant update (salt) on journal.texts to simpul_request, simpul_step;
create function journal.only_empty() returns trigger language plpgsql as $$
begin
  if new.line <> old.line or new.text is not null or new.salt is not null then
    raise exception 'the reason of a journal line can only be emptied';
  end if;
  return new;
end $$;
create trigger only_emptied before update on journal.texts for each row execute function journal.only_empty();
