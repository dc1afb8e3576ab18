-- What was opened as smuggling may prove to be trafficking, and the other way round; the number on the papers stays.
grant update (kind) on cases.cases to simpul_request;
