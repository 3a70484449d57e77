-- Files that the parties of contacts gave each other. Like transcripts they refer to nothing but each other. One text for
-- H2 and PostgreSQL.

create table contact_attachment (
    -- whoever knows it and the contact may have the file, so nobody can guess it
    id          varchar(40) primary key,
    contact_id  bigint                   not null,
    customer_id bigint                   not null,
    name        varchar(200)             not null,
    media_type  varchar(255)             not null,
    size        int                      not null,
    -- leg of the party it is from, if from one
    uploader    int,
    created     timestamp with time zone not null
);
create index ix_contact_attachment_contact on contact_attachment (contact_id);

-- In parts, for H2 keeps no more than 1 MiB in a column of the type that both databases have.
create table contact_attachment_part (
    attachment_id varchar(40) not null,
    part          int         not null,
    content       bytea       not null,
    constraint pk_contact_attachment_part primary key (attachment_id, part),
    constraint fk_contact_attachment_part_attachment foreign key (attachment_id) references contact_attachment (id)
);

-- How much there is of each contact. Whoever adds a file holds its row until then, so that no two add the last one.
create table contact_attachment_usage (
    contact_id bigint primary key,
    files      int    not null,
    size       bigint not null
);
