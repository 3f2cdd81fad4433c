-- Whether something was taken out of it since, so that it cannot come out again as it was.
alter table advice_log add column is_erased boolean default false not null;
