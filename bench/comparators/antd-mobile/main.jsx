// The first screen as its documentation builds pages: its parts, its icons, one call.
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Card, List, NavBar, ProgressBar, SafeArea } from 'antd-mobile';
import {
  BankcardOutline,
  CouponOutline,
  EyeInvisibleOutline,
  EyeOutline,
  FileOutline,
  HistogramOutline,
  ClockCircleOutline,
  QuestionCircleOutline,
  UnorderedListOutline,
} from 'antd-mobile-icons';

const asked = fetch('/v1/home').then((response) => response.json());

const yuan = (fen) => `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

const WAYS = [
  ['借款记录', <UnorderedListOutline />],
  ['收支明细', <ClockCircleOutline />],
  ['合同', <FileOutline />],
  ['额度', <HistogramOutline />],
  ['银行卡', <BankcardOutline />],
  ['优惠券', <CouponOutline />],
  ['帮助', <QuestionCircleOutline />],
];

function Home({ home }) {
  const [hidden, setHidden] = useState(false);
  const { limit, lender, products } = home;
  const daily = products[0].rate.value / 1_000_000;
  const Eye = hidden ? EyeInvisibleOutline : EyeOutline;
  return (
    <>
      <NavBar backIcon={false}>随借</NavBar>
      <Card
        title={
          <>
            可借额度 <Eye onClick={() => setHidden(!hidden)} />
          </>
        }
        extra={`总额度 ${yuan(limit.total)}`}
      >
        <div style={{ fontSize: 48 }}>{hidden ? '••••' : yuan(limit.available)}</div>
        <ProgressBar percent={(limit.available / limit.total) * 100} />
        <div>已借 {yuan(limit.outstanding)}</div>
      </Card>
      <Card title={`年利率（单利） ${(daily * 365).toFixed(2)}%`}>
        日利率 {daily}%，借 ¥1,000 一天利息 {yuan(daily * 1000)}
      </Card>
      <List>
        {WAYS.map(([name, icon]) => (
          <List.Item key={name} prefix={icon} clickable>
            {name}
          </List.Item>
        ))}
      </List>
      <div style={{ padding: 20, textAlign: 'center' }}>
        <Button block color="primary" size="large">
          去借钱
        </Button>
        贷款由{lender.name}提供 · 按需借，量力还
        <SafeArea position="bottom" />
      </div>
    </>
  );
}

function App() {
  const [home, setHome] = useState(null);
  useEffect(() => {
    asked.then((answer) => setHome(answer.home));
  }, []);
  return home && <Home home={home} />;
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
