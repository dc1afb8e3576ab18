-- A task goes on with whoever answers for the case, and with whoever stands in for the officer that it named.
grant update (for_post, for_officer) on cases.tasks to simpul_request;
grant select (for_officer), update (for_post, for_officer) on cases.tasks to simpul_step;
