-- How she agreed to a step for which her SOP requires consent, where no consent on record covers who finished it.
alter table cases.steps add column agreed text;
grant update (agreed) on cases.steps to simpul_request;
