-- Where in the rules they went wrong for a customer: nothing of the customer, for the log.
alter table standing add column fault_place text;
