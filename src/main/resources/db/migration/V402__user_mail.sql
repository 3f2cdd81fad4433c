alter table app_user add column mail varchar(254);
