-- Chat services: what visitors of web pages ask for by name. One text for H2 and PostgreSQL.

create table chat_service (
    id          bigint primary key,
    customer_id bigint                   not null,
    -- over all customers, and to the letter, for it tells whose contact it is
    name        varchar(100)             not null,
    medium      varchar(20)              not null,
    queue_id    bigint,
    application varchar(200),
    -- when the name was first given to a service
    created     timestamp with time zone not null default current_timestamp,
    active      boolean                  not null default true,
    constraint fk_chat_service_customer foreign key (customer_id) references customer (id),
    constraint fk_chat_service_queue foreign key (queue_id, customer_id) references contact_queue (id, customer_id),
    constraint uq_chat_service_name unique (name),
    constraint ck_chat_service_medium check (medium in ('CHAT', 'TEXT')),
    constraint ck_chat_service_target check ((queue_id is null) <> (application is null))
);
create index ix_chat_service_customer on chat_service (customer_id);
create index ix_chat_service_queue on chat_service (queue_id);
