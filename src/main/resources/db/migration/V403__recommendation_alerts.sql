-- The names of the alerts that it is, one a line; the rules are silent on what was sent, and it is to be done all the same.
alter table recommendation add column alerts varchar;
