-- An answer is a letter of its own, with a number of its own: the sender's number belongs to what was asked.
alter table cases.hand_overs add column reply text;
alter table cases.requests add column reply text;
grant update (reply) on cases.hand_overs, cases.requests to simpul_request;
