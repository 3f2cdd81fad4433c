-- As long as the name of a customer may be.
alter table customer alter column name set data type varchar(10000);
