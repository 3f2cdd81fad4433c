-- Requests with an Idempotency-Key, and how they were answered: kept for a day, and no longer than the customer whom it tells of.
create table answered_request (
    who varchar(100) not null,
    request_key varchar(200) not null,
    digest varchar(64) not null,
    customer_id varchar(200) references customer (id) on delete cascade,
    answered_at timestamp with time zone not null,
    status integer,
    location varchar(1000),
    answer text,
    primary key (who, request_key)
);
create index answered_request_at on answered_request (answered_at);
