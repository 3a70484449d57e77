-- The directory. One text for H2 and PostgreSQL.

-- Ids of all tables come from one sequence; those below 1000 are for the demo data.
create sequence directory_id start with 1000;

create table customer (
    id     bigint primary key,
    name   varchar(200) not null,
    active boolean      not null default true
);

create table configuration (
    id          bigint primary key,
    customer_id bigint       not null,
    name        varchar(200) not null,
    active      boolean      not null default true,
    constraint fk_configuration_customer foreign key (customer_id) references customer (id),
    -- lets an operator refer to both at once, so that the two cannot contradict each other
    constraint uq_configuration_customer unique (id, customer_id)
);
create index ix_configuration_customer on configuration (customer_id);

create table app_user (
    id            bigint primary key,
    customer_id   bigint       not null,
    name          varchar(200) not null,
    password_hash varchar(255) not null,
    active        boolean      not null default true,
    constraint fk_app_user_customer foreign key (customer_id) references customer (id),
    -- over all customers: a user logs in by name alone
    constraint uq_app_user_name unique (name)
);
create index ix_app_user_customer on app_user (customer_id);

create table user_configuration (
    user_id          bigint not null,
    configuration_id bigint not null,
    constraint pk_user_configuration primary key (user_id, configuration_id),
    constraint fk_user_configuration_user foreign key (user_id) references app_user (id),
    constraint fk_user_configuration_configuration foreign key (configuration_id) references configuration (id)
);
create index ix_user_configuration_configuration on user_configuration (configuration_id);

create table operator (
    id               bigint primary key,
    customer_id      bigint       not null,
    configuration_id bigint       not null,
    name             varchar(200) not null,
    email            varchar(254) not null,
    target           varchar(100) not null,
    ring_millis      bigint       not null,
    wrap_millis      bigint       not null,
    password_hash    varchar(255),
    active           boolean      not null default true,
    constraint fk_operator_customer foreign key (customer_id) references customer (id),
    constraint fk_operator_configuration foreign key (configuration_id, customer_id)
        references configuration (id, customer_id),
    constraint ck_operator_ring check (ring_millis > 0),
    constraint ck_operator_wrap check (wrap_millis >= 0)
);
create index ix_operator_customer on operator (customer_id);
create index ix_operator_configuration on operator (configuration_id);
