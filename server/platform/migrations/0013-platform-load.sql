-- A demo whose loading began and did not end is emptied at the next start: a half region is never shown.
alter table platform.installation add column load_began_at timestamptz;
grant update (load_began_at) on platform.installation to simpul_step;
