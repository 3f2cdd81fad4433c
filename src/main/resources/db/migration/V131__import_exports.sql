-- Of an archive of exports: the last day that is read, the months of its figures, and what became of its lines.
alter table import_job add column as_of date;
alter table import_job add column months varchar(10);
alter table import_job add column account text;
