create index if not exists event_publication_by_text on event_publication (listener_id, serialized_event);
