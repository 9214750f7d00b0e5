/** Customers, their append-only rows, and what belongs to no customer. */
export const sql = `
create table customer (
  id            text   primary key,
  version       bigint not null check (version > 0),
  -- Real time, milliseconds since 1970; null when nothing is due.
  next_event_at bigint,
  -- A worker's claim on the next event; any save ends it.
  lease_until   bigint not null default 0,
  -- json, not jsonb: the text is kept as it was written.
  body          json   not null
);
create index customer_due on customer (next_event_at) where next_event_at is not null;

create table customer_row (
  customer_id text   not null references customer (id),
  kind        text   not null,
  key         text   not null,
  seq         bigint not null,
  month       text,
  loan_id     text,
  type        text,
  body        json   not null,
  primary key (customer_id, kind, key)
);
create index customer_row_order on customer_row (customer_id, kind, seq);

create table global_entry (
  table_name text not null,
  key        text not null,
  body       json not null,
  primary key (table_name, key)
);
`;
