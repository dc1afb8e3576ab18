-- What services cost and who pays is counted over all, by the role that withholds small cells; what the service is stays closed.
-- When it was planned: what was planned in a danger to life that nobody confirmed is stopped.
grant select (cost, payer, at) on cases.services to simpul_step;
