-- What the parties of written contacts saw, entry by entry as it happened. It refers to nothing: what has happened is kept
-- whatever becomes of the directory. One text for H2 and PostgreSQL: the lengths are within what either keeps in the row's
-- own form.

create table transcript_entry (
    contact_id  bigint                   not null,
    entry_index int                      not null,
    customer_id bigint                   not null,
    kind        varchar(20)              not null,
    -- leg of the party it is about or from; none for what the gateway says
    author      int,
    name        varchar(200)             not null,
    text        varchar(1000000)         not null,
    -- a JSON object of strings
    details     varchar(1000000)         not null,
    happened    timestamp with time zone not null,
    constraint pk_transcript_entry primary key (contact_id, entry_index)
);
