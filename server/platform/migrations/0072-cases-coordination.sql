-- Coordinating a case is handed over as a track is: responsibility stays until it is accepted, silence climbs, and who wanders is determined.
alter table cases.hand_overs drop constraint hand_overs_case_id_track_fkey,
  add check (track in ('protection', 'law', 'immigration', 'coordination'));
alter table cases.determinations drop constraint determinations_case_id_track_fkey,
  add check (track in ('protection', 'law', 'immigration', 'coordination'));
