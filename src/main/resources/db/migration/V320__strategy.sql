-- What people wrote of the strategy for a customer, version by version; who takes one back writes another.
create table customer_strategy (
    customer_id varchar(200) not null references customer (id) on delete cascade,
    version integer not null,
    strategy varchar not null,
    taken_from integer,
    written_by varchar(200) not null,
    written_at timestamp with time zone not null,
    written_on date not null,
    primary key (customer_id, version)
);
