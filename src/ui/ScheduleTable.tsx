/** Every instalment of a plan: due date, principal, interest, fee where there is one, and what is to be paid. */
import type { Amount } from '../lending/money';
import { moneyDigits, type Currency, type Locale } from './money-format';
import { useScreenful } from './use-screenful';
import css from './ScheduleTable.module.css';

/** The sheet that brings the table comes up from below the screen: the first frame shows no more of it. */
const FIRST = 4;
/** Of a row, as its style has it, px. */
const ROW = 32;

export interface ScheduleTableRow {
  no: number;
  /** Due date in full, `2026-04-15`. */
  due: string;
  principal: Amount;
  interest: Amount;
  fee?: Amount;
  total: Amount;
}

export interface ScheduleTableProps {
  /** The table's name for readers. */
  caption: string;
  columns: { no: string; due: string; principal: string; interest: string; fee?: string; total: string };
  rows: readonly ScheduleTableRow[];
  currency: Currency;
  locale: Locale;
}

export function ScheduleTable({ caption, columns, rows, currency, locale }: ScheduleTableProps) {
  const money = (amount: Amount) => moneyDigits(amount, currency, locale);
  const fees = columns.fee !== undefined && rows.some((row) => row.fee !== undefined && row.fee !== 0);
  const shown = useScreenful(rows, FIRST);
  return (
    <div>
      <table className={css.table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{columns.no}</span>
            </th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.principal}</th>
            <th scope="col">{columns.interest}</th>
            {fees && <th scope="col">{columns.fee}</th>}
            <th scope="col">{columns.total}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ no, due, principal, interest, fee, total }) => (
            <tr key={no}>
              <td>{no}</td>
              <th scope="row">{due}</th>
              <td data-label={columns.principal}>{money(principal)}</td>
              <td data-label={columns.interest}>{money(interest)}</td>
              {fees && <td data-label={columns.fee}>{fee === undefined ? '' : money(fee)}</td>}
              <td data-label={columns.total}>{money(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* Keeps the room of those to come, so that the sheet does not grow on its way. */}
      {shown.length < rows.length && <div style={{ height: (rows.length - shown.length) * ROW }} />}
    </div>
  );
}
