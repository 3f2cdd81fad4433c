-- How often it was begun since some of it got in; what is never got in is given up one day.
alter table import_job add column tries integer default 0 not null;
