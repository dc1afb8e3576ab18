-- Every hand-over and request is a letter that somebody files: it has a number from the moment it is sent (protection.md P9).
alter table cases.hand_overs add letter text;
alter table cases.requests add letter text;
