// The first screen's content, nothing left out and nothing besides; also what the static page is written from.
import { useState } from 'react';

const yuan = (fen) => `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

const EYE =
  'M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6ZM9.3 12a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 0 0-5.4 0';
const SHEET =
  'M7.5 4h9A2.5 2.5 0 0 1 19 6.5v11a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 17.5v-11A2.5 2.5 0 0 1 7.5 4ZM9 9h6M9 13h6M9 17h3';
const CLOCK = 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0M12 7.5V12l3 2';
const CARD =
  'M5.5 5.5h13A2.5 2.5 0 0 1 21 8v8a2.5 2.5 0 0 1-2.5 2.5h-13A2.5 2.5 0 0 1 3 16V8ZM3 10h18M6.8 15h3';
const SHIELD = 'm12 3.5 7 2.5v5.4c0 4.3-2.8 7.5-7 9.1-4.2-1.6-7-4.8-7-9.1V6l7-2.5ZM9 12l2.2 2.2 4-4.2';
const COUPON =
  'M5.6 6h12.8A1.6 1.6 0 0 1 20 7.6v8.8a1.6 1.6 0 0 1-1.6 1.6H5.6A1.6 1.6 0 0 1 4 16.4V7.6ZM14 6v12';
const HELP = 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 0 0-17 0M9.6 9.6a2.4 2.4 0 1 1 3.4 2.2v1.7M12 16.6v.1';

const WAYS = [
  ['/loans', '借款记录', SHEET],
  ['/records', '收支明细', CLOCK],
  ['/papers', '合同', SHEET],
  ['/limit', '额度', SHIELD],
  ['/cards', '银行卡', CARD],
  ['/coupons', '优惠券', COUPON],
  ['/help', '帮助', HELP],
];

const Icon = ({ d }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={d} />
  </svg>
);

export function Home({ home }) {
  const [hidden, setHidden] = useState(false);
  const { limit, lender, products } = home;
  const daily = products[0].rate.value / 1_000_000;
  return (
    <div className="page">
      <header>
        <h1>随借</h1>
      </header>
      <main>
        <p className="label">
          可借额度
          <button type="button" aria-label="隐藏金额" onClick={() => setHidden(!hidden)}>
            <Icon d={EYE} />
          </button>
        </p>
        <p className="amount">{hidden ? '••••' : yuan(limit.available)}</p>
        <progress value={limit.available} max={limit.total} />
        <p className="ends">
          <span>
            已借 <b>{yuan(limit.outstanding)}</b>
          </span>
          <span>
            总额度 <b>{yuan(limit.total)}</b>
          </span>
        </p>
        <section className="card price">
          <p>
            年利率（单利） <b>{(daily * 365).toFixed(2)}%</b>
          </p>
          <p>
            日利率 {daily}%
            <br />借 ¥1,000 一天利息 <b>{yuan(daily * 1000)}</b>
          </p>
        </section>
        <nav className="card">
          {WAYS.map(([to, name, icon]) => (
            <a key={to} href={to}>
              <Icon d={icon} />
              <span>{name}</span>
            </a>
          ))}
        </nav>
      </main>
      <footer>
        <a className="primary" href="/borrow">
          去借钱
        </a>
        <p>贷款由{lender.name}提供 · 按需借，量力还</p>
      </footer>
    </div>
  );
}
