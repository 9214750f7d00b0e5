/** A database of very many customers: some made through the API, each then written down again and again under new ids. */
import { Lender } from '../../scripts/conform/lender';
import { newCustomer } from '../../scripts/conform/people';
import { OPENING } from './borrowers';
import { askDatabase } from './postgres';

/** Customers written in one statement. */
const BATCH = 20_000;

/** Their ids are as long as the lender's own. */
const idOf = (number: number) => `cus_${String(number).padStart(20, '0')}`;

const CLONES = `
  with template as (
    select id, version, next_event_at, body, row_number() over (order by id) - 1 as nth, count(*) over () as of_all
    from customer where id = any($3)),
  made as (
    select 'cus_' || lpad(number::text, 20, '0') as id, template.id as from_id, version, next_event_at, body
    from generate_series($1::int, $2::int) as number join template on number % of_all = nth),
  customers as (
    insert into customer (id, version, next_event_at, body)
    select id, version, next_event_at, replace(body::text, from_id, id)::json from made)
  insert into customer_row (customer_id, kind, key, seq, month, loan_id, type, body)
  select made.id, kind, key, seq, month, loan_id, type, replace(customer_row.body::text, from_id, made.id)::json
  from made join customer_row on customer_row.customer_id = made.from_id`;

/**
 * Two thirds could borrow, a third has a loan with its movements.
 * @param url of a running server, @param database of the same. @returns `sample` ids of those who can borrow, evenly spread.
 */
export async function populate(
  url: string,
  database: string,
  count: number,
  sample: number,
): Promise<readonly string[]> {
  const lender = new Lender(url);
  const templates = [
    await newCustomer(lender, OPENING),
    await newCustomer(lender, OPENING),
    await newCustomer(lender, { ...OPENING, situation: 'with-loan' }),
  ];
  const ids = templates.map(({ id }) => id);
  for (let from = 1; from <= count; from += BATCH)
    await askDatabase(database, CLONES, [from, Math.min(count, from + BATCH - 1), ids]);
  await askDatabase(database, 'vacuum analyze');
  const found = await askDatabase(
    database,
    `select id from customer where id between $1 and $2 and not exists (
       select from customer_row where customer_id = customer.id and kind = 'movement') order by id`,
    [idOf(1), idOf(count)],
  );
  const step = found.length / sample;
  return Array.from({ length: sample }, (_, at) => String(found[Math.floor(at * step)]?.id));
}
