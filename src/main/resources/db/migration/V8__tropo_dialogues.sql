-- What sessions of web applications did, for a while: the sessions, and what was said in them, entry by entry as it happened.
-- Nothing refers to anything: what has happened is kept whatever becomes of the directory, and goes when its time is over. One
-- text for H2 and PostgreSQL.

create table tropo_session (
    id             varchar(100) primary key,
    customer_id    bigint                   not null,
    application_id bigint                   not null,
    application    varchar(200)             not null,
    channel        varchar(20)              not null,
    -- call, text or launch
    how            varchar(20)              not null,
    contact_id     bigint,
    began          timestamp with time zone not null,
    -- none while it goes on, and of those that a crash ended
    ended          timestamp with time zone,
    ending         varchar(200)
);

create index ix_tropo_session_customer on tropo_session (customer_id, began, id);
create index ix_tropo_session_began on tropo_session (began);

create table tropo_dialogue_entry (
    session_id  varchar(100)             not null,
    -- microseconds since 1970, or one more than the entry before it
    entry_index bigint                   not null,
    kind        varchar(20)              not null,
    text        varchar(300000)          not null,
    -- a JSON object of strings
    details     varchar(1000000)         not null,
    happened    timestamp with time zone not null,
    constraint pk_tropo_dialogue_entry primary key (session_id, entry_index)
);

create index ix_tropo_dialogue_entry_happened on tropo_dialogue_entry (happened);
