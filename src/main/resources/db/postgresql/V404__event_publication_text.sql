create index if not exists event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
