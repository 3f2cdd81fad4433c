-- Spring Modulith's registry of events that somebody has still to act on; databases before this version may have it already.
create table if not exists event_publication (
    id uuid primary key,
    listener_id varchar(512) not null,
    event_type varchar(512) not null,
    serialized_event varchar(4000) not null,
    publication_date timestamp(6) with time zone not null,
    completion_date timestamp(6) with time zone,
    status varchar(20),
    completion_attempts integer,
    last_resubmission_date timestamp(6) with time zone
);
create index if not exists event_publication_by_status on event_publication (status, publication_date);
