-- What each advice of the log comes to, as far as customers are compared by it from one day to another.
create table position_log (
    log_id bigint primary key references advice_log (id) on delete cascade,
    customer_id varchar(200) not null,
    as_of date not null,
    told varchar(4000) not null
);
create index position_log_day on position_log (as_of, customer_id, log_id);
