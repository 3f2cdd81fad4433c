-- A line may hold many customers.
alter table import_reject add column nth bigint default 0 not null;
alter table import_reject drop constraint import_reject_pkey;
alter table import_reject add primary key (job_id, line, nth);
