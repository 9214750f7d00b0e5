/** Choosing amount, term and method; the same while the amount is typed on our own keypad. */
import { useState } from 'react';
import { AmountField } from '../AmountField';
import { readAmountText } from '../amount-text';
import { Button } from '../Button';
import { Card } from '../Card';
import { Chip, Chips } from '../Chip';
import { Dock } from '../Dock';
import { CLOCK } from '../icons';
import { Figures } from '../Figures';
import { Keypad } from '../Keypad';
import { LinkButton } from '../LinkButton';
import { List } from '../List';
import { ListRow } from '../ListRow';
import { Money } from '../Money';
import { OptionTiles } from '../OptionTiles';
import { Screen } from '../Screen';
import { Segment } from '../Segment';
import { SelectRow } from '../SelectRow';
import { Tag } from '../Tag';
import text from '../text.module.css';
import { CNY, yuan, ZH } from './sample';

const back = { label: '返回', onBack: () => history.back() };

function Preview() {
  return (
    <Figures
      live
      figures={[
        {
          label: '每期应还',
          value: <Money roll amount={yuan(110_214)} currency={CNY} locale={ZH} />,
          note: '共 12 期 · 末期 ¥1,102.20',
        },
        {
          label: '总利息',
          value: <Money roll amount={yuan(122_574)} currency={CNY} locale={ZH} />,
          note: (
            <LinkButton chevron onClick={() => undefined}>
              还款计划
            </LinkButton>
          ),
        },
      ]}
    />
  );
}

function Rates() {
  return (
    <div
      className={text.between}
      style={{ padding: '8px 0 10px', borderTop: '1px solid var(--line)', marginTop: 8 }}
    >
      <span className={text.cap}>
        <b className={text.strong}>年利率 18.25%（单利）</b> <span className={text.micro}>IRR 19.86%</span>
      </span>
      <Tag icon={CLOCK}>报价剩 14:32</Tag>
    </div>
  );
}

export function BorrowPage() {
  const [amount, setAmount] = useState('12000');
  const [months, setMonths] = useState<'3' | '6' | '12'>('12');
  const [method, setMethod] = useState('level');
  const [purpose, setPurpose] = useState('home');
  return (
    <Screen
      title="借钱"
      chrome="capsule"
      back={back}
      dock={
        <Dock>
          <Preview />
          <Rates />
          <Button>下一步：查看综合融资成本</Button>
        </Dock>
      }
    >
      <AmountField
        label="借多少"
        value={amount}
        onChange={setAmount}
        symbol="¥"
        exponent={2}
        hint="最多可借 ¥38,000.00，100 元起，整百"
        error={typeof readAmountText(amount, 2) === 'string' ? '请输入 100 元以上的金额' : undefined}
      />
      <div style={{ margin: '10px 0 14px' }}>
        <Chips label="常用金额">
          <Chip onClick={() => setAmount('5000')} selected={amount === '5000'}>
            5,000
          </Chip>
          <Chip onClick={() => setAmount('10000')} selected={amount === '10000'}>
            10,000
          </Chip>
          <Chip onClick={() => setAmount('20000')} selected={amount === '20000'}>
            20,000
          </Chip>
        </Chips>
      </div>
      <Segment
        legend="借多久"
        options={[
          { value: '3', label: '3 期' },
          { value: '6', label: '6 期' },
          { value: '12', label: '12 期' },
        ]}
        value={months}
        onChange={setMonths}
      />
      <div style={{ margin: '12px 0' }}>
        <OptionTiles
          legend="怎么还"
          options={[
            { value: 'level', label: '等额本息', detail: '每期还一样多' },
            { value: 'principal', label: '等额本金', detail: '首期多，逐期减' },
            { value: 'interest', label: '先息后本', detail: '每期付息，到期还本' },
            { value: 'any', label: '随借随还', detail: '超过 12 期不能选', disabled: true },
          ]}
          value={method}
          onChange={setMethod}
        />
      </div>
      <List>
        <SelectRow
          label="用途"
          options={[
            { value: 'home', label: '家居装修' },
            { value: 'study', label: '教育进修' },
          ]}
          value={purpose}
          onChange={setPurpose}
        />
        <SelectRow
          label="收款卡"
          options={[{ value: '6217', label: '储蓄卡 尾号 6217' }]}
          value="6217"
          onChange={() => undefined}
        />
        <ListRow emphasis="label" title="优惠券" value={<span className={text.body}>暂无可用</span>} />
      </List>
    </Screen>
  );
}

export function KeypadPage() {
  const [amount, setAmount] = useState('12000');
  const read = readAmountText(amount, 2);
  return (
    <Screen
      title="借钱"
      chrome="capsule"
      back={back}
      dock={
        <Keypad
          label="数字键盘"
          value={amount}
          onChange={setAmount}
          exponent={0}
          backspaceLabel="删除"
          doneLabel="完成"
          doneDisabled={typeof read === 'string' || read < 10_000}
          onDone={() => undefined}
        />
      }
    >
      <div style={{ paddingTop: 28 }}>
        <AmountField
          keypad
          focusOnShow
          label="借多少"
          value={amount}
          onChange={setAmount}
          symbol="¥"
          exponent={2}
          hint={
            <span className={text.between}>
              <span>最多可借 ¥38,000.00</span>
              <span className={text.micro}>100 元起，整百</span>
            </span>
          }
        />
      </div>
      <div style={{ marginTop: 28 }}>
        <Card>
          <div className={text.between}>
            <span className={text.body}>12 期 · 等额本息</span>
            <Tag icon={CLOCK}>报价剩 14:32</Tag>
          </div>
          <Preview />
        </Card>
      </div>
    </Screen>
  );
}
