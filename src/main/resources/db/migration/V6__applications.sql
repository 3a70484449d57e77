-- Web applications of customers, which take control of contacts. One text for H2 and PostgreSQL.

create table application (
    id                     bigint primary key,
    customer_id            bigint                   not null,
    -- by which the customer's numbers and chat services refer to it, to the letter
    name                   varchar(200)             not null,
    voice_url              varchar(4000),
    voice_fallback_url     varchar(4000),
    messaging_url          varchar(4000),
    messaging_fallback_url varchar(4000),
    status_url             varchar(4000),
    -- SHA-256 of what starts sessions, in hexadecimal: enough to find the application, and no use to a reader
    voice_token            varchar(64),
    messaging_token        varchar(64),
    -- readable, for requests are signed with it; and the one that it replaces, as long as both sign
    secret                 varchar(100),
    previous_secret        varchar(100),
    -- when the name was first given to an application
    created                timestamp with time zone not null default current_timestamp,
    active                 boolean                  not null default true,
    constraint fk_application_customer foreign key (customer_id) references customer (id),
    constraint uq_application_name unique (customer_id, name),
    constraint uq_application_voice_token unique (voice_token),
    constraint uq_application_messaging_token unique (messaging_token),
    constraint ck_application_url check (voice_url is not null or messaging_url is not null),
    constraint ck_application_voice check
        (voice_url is not null or (voice_fallback_url is null and voice_token is null)),
    constraint ck_application_messaging check
        (messaging_url is not null or (messaging_fallback_url is null and messaging_token is null)),
    constraint ck_application_secret check (secret is not null or previous_secret is null)
);
