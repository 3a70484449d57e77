-- What the contact centre works with, and the history of its contacts. One text for H2 and PostgreSQL.

alter table customer add column licences int not null default 100;
alter table customer add column record_calls boolean not null default false;
alter table customer add column recording_control boolean not null default true;
-- what new operators of the customer begin with
alter table customer add column operator_ring_millis bigint not null default 20000;
alter table customer add column operator_wrap_millis bigint not null default 60000;
alter table customer add constraint ck_customer_licences check (licences >= 0);
alter table customer add constraint ck_customer_ring check (operator_ring_millis > 0);
alter table customer add constraint ck_customer_wrap check (operator_wrap_millis >= 0);

alter table operator add column sequence int not null default 0;
alter table operator add column external_id varchar(200);
alter table operator add column external_id_type varchar(200);
alter table operator add column created timestamp with time zone not null default current_timestamp;
alter table operator add column web_username varchar(200);
-- over all customers: an operator signs in by name alone
alter table operator add constraint uq_operator_web_username unique (web_username);
alter table operator add constraint uq_operator_external unique (customer_id, external_id_type, external_id);
alter table operator add constraint ck_operator_external check ((external_id is null) = (external_id_type is null));
-- lets what refers to an operator refer to the customer at once, so that the two cannot contradict each other
alter table operator add constraint uq_operator_customer unique (id, customer_id);

create table operator_group (
    id          bigint primary key,
    customer_id bigint       not null,
    name        varchar(200) not null,
    active      boolean      not null default true,
    constraint fk_operator_group_customer foreign key (customer_id) references customer (id),
    constraint uq_operator_group_customer unique (id, customer_id)
);
create index ix_operator_group_customer on operator_group (customer_id);

create table operator_group_member (
    group_id    bigint not null,
    operator_id bigint not null,
    customer_id bigint not null,
    constraint pk_operator_group_member primary key (group_id, operator_id),
    constraint fk_operator_group_member_group foreign key (group_id, customer_id)
        references operator_group (id, customer_id),
    constraint fk_operator_group_member_operator foreign key (operator_id, customer_id)
        references operator (id, customer_id)
);
create index ix_operator_group_member_operator on operator_group_member (operator_id);

create table contact_queue (
    id               bigint primary key,
    customer_id      bigint                   not null,
    name             varchar(200)             not null,
    sequence         int                      not null default 0,
    external_id      varchar(200),
    external_id_type varchar(200),
    created          timestamp with time zone not null default current_timestamp,
    active           boolean                  not null default true,
    constraint fk_contact_queue_customer foreign key (customer_id) references customer (id),
    constraint uq_contact_queue_customer unique (id, customer_id),
    constraint uq_contact_queue_external unique (customer_id, external_id_type, external_id),
    constraint ck_contact_queue_external check ((external_id is null) = (external_id_type is null))
);
create index ix_contact_queue_customer on contact_queue (customer_id);

-- Who is eligible: the operators of these groups, those of level 1 first.
create table queue_group (
    queue_id    bigint not null,
    level       int    not null,
    group_id    bigint not null,
    customer_id bigint not null,
    constraint pk_queue_group primary key (queue_id, level, group_id),
    constraint fk_queue_group_queue foreign key (queue_id, customer_id) references contact_queue (id, customer_id),
    constraint fk_queue_group_group foreign key (group_id, customer_id) references operator_group (id, customer_id),
    constraint ck_queue_group_level check (level between 1 and 3)
);
create index ix_queue_group_group on queue_group (group_id);

create table dialled_number (
    id               bigint primary key,
    customer_id      bigint                   not null,
    number           varchar(50)              not null,
    -- the number without blanks, by which it is found; over all customers, for it tells whose contact it is
    dialled          varchar(50)              not null,
    name             varchar(200)             not null,
    service_name     varchar(200)             not null,
    queue_id         bigint,
    application      varchar(200),
    sequence         int                      not null default 0,
    external_id      varchar(200),
    external_id_type varchar(200),
    created          timestamp with time zone not null default current_timestamp,
    active           boolean                  not null default true,
    constraint fk_dialled_number_customer foreign key (customer_id) references customer (id),
    constraint fk_dialled_number_queue foreign key (queue_id, customer_id) references contact_queue (id, customer_id),
    constraint uq_dialled_number_dialled unique (dialled),
    constraint uq_dialled_number_external unique (customer_id, external_id_type, external_id),
    constraint ck_dialled_number_external check ((external_id is null) = (external_id_type is null))
);
create index ix_dialled_number_customer on dialled_number (customer_id);
create index ix_dialled_number_queue on dialled_number (queue_id);

create table break_state (
    id          bigint primary key,
    customer_id bigint       not null,
    name        varchar(200) not null,
    kind        varchar(10)  not null,
    active      boolean      not null default true,
    constraint fk_break_state_customer foreign key (customer_id) references customer (id),
    constraint ck_break_state_kind check (kind in ('BREAK', 'BUSY'))
);
create index ix_break_state_customer on break_state (customer_id);

-- Contacts that are over. They refer to nothing: what has happened is kept whatever becomes of the directory.
create table contact_history (
    id               bigint primary key,
    customer_id      bigint                   not null,
    medium           varchar(20)              not null,
    direction        varchar(20)              not null,
    from_number      varchar(500)             not null,
    dialled          varchar(500)             not null,
    dialled_name     varchar(200)             not null,
    service_name     varchar(200)             not null,
    queue_id         bigint,
    began            timestamp with time zone not null,
    queued           timestamp with time zone,
    answered         timestamp with time zone,
    ended            timestamp with time zone not null,
    end_cause        varchar(40)              not null,
    inbound_seconds  bigint                   not null,
    outbound_seconds bigint                   not null,
    recording_id     bigint
);
create index ix_contact_history_page on contact_history (customer_id, ended, id);

create table contact_history_party (
    contact_id  bigint                   not null,
    leg         int                      not null,
    role        varchar(20)              not null,
    operator_id bigint,
    address     varchar(500)             not null,
    began       timestamp with time zone not null,
    answered    timestamp with time zone,
    ended       timestamp with time zone not null,
    end_reason  varchar(40)              not null,
    constraint pk_contact_history_party primary key (contact_id, leg),
    constraint fk_contact_history_party_contact foreign key (contact_id) references contact_history (id)
);
