/** Repaying early: all of it, and part of it. */
import { useState } from 'react';
import { Button } from '../Button';
import { Card } from '../Card';
import { CompareTable } from '../CompareTable';
import { Disclosure } from '../Disclosure';
import { Dock } from '../Dock';
import { Facts } from '../Facts';
import { Formula } from '../Formula';
import { List } from '../List';
import { Money } from '../Money';
import { Note } from '../Note';
import { OptionTiles } from '../OptionTiles';
import { RadioCards } from '../RadioCards';
import { Screen } from '../Screen';
import { SelectRow } from '../SelectRow';
import text from '../text.module.css';
import { CNY, yuan, ZH } from './sample';

const back = { label: '返回', onBack: () => history.back() };

export function RepayPage() {
  const [mode, setMode] = useState('all');
  return (
    <Screen
      title="提前还款"
      chrome="capsule"
      back={back}
      dock={
        <Dock caption="还清后额度恢复为 ¥50,000.00，可开结清证明">
          <Button>还清 ¥12,102.00</Button>
        </Dock>
      }
    >
      <OptionTiles
        legend="怎么还"
        legendHidden
        columns={3}
        options={[
          { value: 'all', label: '全部还清', detail: '¥12,102.00' },
          { value: 'part', label: '还一部分', detail: '自定' },
          { value: 'next', label: '还下一期', detail: '¥1,102.14' },
        ]}
        value={mode}
        onChange={setMode}
      />
      <p className={text.lead} style={{ marginTop: 24 }}>
        今天还清共需
      </p>
      <Money size="xl" amount={yuan(1_210_200)} currency={CNY} locale={ZH} />
      <div className={text.stack} style={{ marginTop: 12 }}>
        <Note tone="positive" value="¥1,123.74">
          比按计划还，少付利息
        </Note>
        <Card>
          <Facts
            facts={[
              { name: '剩余本金', value: '¥12,000.00' },
              { name: '截至今天的利息', value: '¥102.00' },
              { name: '手续费', value: '¥0.00，不收取' },
            ]}
          />
          <Disclosure summary="为什么是这个数" open>
            <Formula
              lines={[{ terms: '12,000.00 × 0.05% × 17 天', result: '102.00' }]}
              days={{ count: '17 天', from: '3 月 15 日 到账', to: '今天 4 月 1 日' }}
            >
              只算用了的天数。还没到的日子，利息不收。
            </Formula>
          </Disclosure>
        </Card>
        <List>
          <SelectRow
            label="付款卡"
            options={[{ value: '6217', label: '储蓄卡 尾号 6217' }]}
            value="6217"
            onChange={() => undefined}
          />
        </List>
      </div>
    </Screen>
  );
}

export function PartPage() {
  const [way, setWay] = useState('shorter');
  const compare = (better: 'term' | 'amount') => (
    <CompareTable
      caption="还款前后对比"
      beforeLabel="现在"
      afterLabel="还后"
      rows={[
        {
          name: '每期应还',
          before: '1,102.14',
          after: better === 'amount' ? '637.54' : '1,102.14',
          better: better === 'amount',
        },
        {
          name: '剩余期数',
          before: '12 期',
          after: better === 'term' ? '7 期' : '12 期',
          better: better === 'term',
        },
        {
          name: '还清日',
          before: '2027-03-15',
          after: better === 'term' ? '2026-10-15' : '2027-03-15',
          better: better === 'term',
        },
      ]}
    />
  );
  return (
    <Screen
      title="还一部分"
      chrome="capsule"
      back={back}
      dock={
        <Dock caption="储蓄卡 尾号 6217 · 两种方式都可以，选适合你的">
          <Button>还 ¥5,102.00</Button>
        </Dock>
      }
    >
      <RadioCards
        legend="之后想怎么还"
        options={[
          { value: 'shorter', title: '缩短期限', aside: '少付 ¥767.04', content: compare('term') },
          { value: 'lower', title: '减少每期', aside: '少付 ¥473.32', content: compare('amount') },
        ]}
        value={way}
        onChange={setWay}
      />
    </Screen>
  );
}
