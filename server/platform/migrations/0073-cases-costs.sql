-- What services cost and who pays is counted over all, by the role that withholds small cells; what the service is stays closed.
grant select (cost, payer) on cases.services to simpul_step;
