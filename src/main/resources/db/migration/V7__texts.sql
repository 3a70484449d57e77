-- Texts to people outside, for carriers to fetch. They refer to nothing: what was written is kept whatever becomes of the
-- directory. One text for H2 and PostgreSQL.

create table text_message (
    customer_id bigint                   not null,
    -- counted for each customer; given under the lock of its count, so that whoever has seen one has seen all below
    id          bigint                   not null,
    -- where it was written, if in a contact, and which part of that it is
    contact_id  bigint,
    entry_index int,
    part        int                      not null,
    sender      varchar(500)             not null,
    recipient   varchar(500)             not null,
    network     varchar(50)              not null,
    text        varchar(1600)            not null,
    written     timestamp with time zone not null,
    constraint pk_text_message primary key (customer_id, id),
    constraint uq_text_message_entry unique (contact_id, entry_index, part)
);

-- The last id of each customer. Whoever adds texts holds its row until then.
create table text_message_count (
    customer_id bigint primary key,
    last_id     bigint not null
);
