-- Who wants the week by mail, and to whom which one was sent.
create table week_mail_wish (
    user_name varchar(100) primary key references app_user (name) on delete cascade,
    language varchar(10) not null
);
create table week_mail (
    user_name varchar(100) not null references app_user (name) on delete cascade,
    monday date not null,
    sent_at timestamp with time zone not null,
    primary key (user_name, monday)
);
