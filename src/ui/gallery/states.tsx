/** Controls and states that no other page shows. */
import { useState } from 'react';
import { Button } from '../Button';
import { Checkbox } from '../Checkbox';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import * as icons from '../icons';
import * as first from '../icons-first';
import * as more from '../icons-more';
import { Icon } from '../Icon';
import { LimitMeter } from '../LimitMeter';
import { LinkButton } from '../LinkButton';
import { List } from '../List';
import { Money } from '../Money';
import { Note } from '../Note';
import { StepBar } from '../ProgressBar';
import { RangeField } from '../RangeField';
import { Screen } from '../Screen';
import { Section } from '../Section';
import { Skeleton } from '../Skeleton';
import { Switch } from '../Switch';
import { Tag } from '../Tag';
import text from '../text.module.css';
import { Toast } from '../Toast';
import { CNY, yuan, ZH } from './sample';

export function ControlsPage() {
  const [agreed, setAgreed] = useState(false);
  const [on, setOn] = useState(true);
  const [latency, setLatency] = useState(800);
  return (
    <Screen title="Controls" chrome="none">
      <div className={text.stack}>
        <Button>去借钱</Button>
        <Button kind="secondary">提前还款</Button>
        <Button kind="outline">修改</Button>
        <Button kind="quiet">返回修改</Button>
        <Button busy busyLabel="处理中">
          还清 ¥12,102.00
        </Button>
        <Button disabled reason="还有 3 项未同意 · 暂不激活也没有任何影响">
          激活额度
        </Button>
        <span className={text.row}>
          <Button size="small">没错</Button>
          <Button size="small" kind="outline">
            修改
          </Button>
        </span>
      </div>
      <Section title="逐项阅读并同意" aside="0 / 3">
        <List>
          <Checkbox
            label="个人信息处理授权"
            detail="核实身份、评估额度，可撤回"
            checked={agreed}
            onChange={setAgreed}
            aside={
              <LinkButton chevron label="查看个人信息处理授权" href="#privacy">
                查看
              </LinkButton>
            }
          />
          <Checkbox
            label="征信查询授权"
            detail="同意后查询一次，会留下查询记录"
            checked={on}
            onChange={setOn}
            error="同意后才能激活"
          />
        </List>
      </Section>
      <Switch label="银行网关间歇失败" detail="每 3 次失败 1 次，自动重试" checked={on} onChange={setOn} />
      <RangeField
        label="延迟"
        value={latency}
        min={0}
        max={3000}
        step={100}
        onChange={setLatency}
        text={`${latency} ms`}
      />
      <StepBar done={3} of={4} text="第 3 步，共 4 步" />
    </Screen>
  );
}

export function StatesPage() {
  const [message, setMessage] = useState<string | null>('已复制');
  return (
    <Screen title="States" chrome="title-bar">
      <div className={text.stack}>
        <span className={text.row} style={{ flexWrap: 'wrap' }}>
          <Tag>邀请制</Tag>
          <Tag tone="primary">正常还款中</Tag>
          <Tag tone="positive" icon={icons.CHECK}>
            已核对
          </Tag>
          <Tag tone="due">今天应还</Tag>
          <Tag tone="overdue" icon={icons.CLOCK}>
            逾期 3 天
          </Tag>
        </span>
        <Note icon={icons.SHIELD}>可以放心离开，进度会自动保存。</Note>
        <Note tone="positive">今天还清，利息 ¥0.00。</Note>
        <Note tone="due">报价已更新，请再看一次。</Note>
        <Note tone="overdue">4 月 15 日扣款时，卡内余额不足。</Note>
        <LimitMeter
          available={yuan(0)}
          used={yuan(5_000_000)}
          total={yuan(5_000_000)}
          currency={CNY}
          locale={ZH}
          usedLabel="已借"
          held={yuan(0)}
          heldLabel="处理中"
          totalLabel="总额度"
          label="额度已用完"
          frozen
        />
        <Money size="xl" amount={yuan(-123_456_789_012)} currency={CNY} locale={ZH} />
        <Money size="l" amount={yuan(100_000)} currency={CNY} locale={ZH} short />
        <Money size="m" amount={yuan(12_345)} currency="KWD" locale="en" tone="positive" />
        <Money size="xl" amount={yuan(0)} currency={CNY} locale={ZH} hidden hiddenLabel="已隐藏" />
        <EmptyState icon={icons.DOCUMENT}>还没有借款。需要时再来。</EmptyState>
        <ErrorState
          title="没有连上银行"
          money="没有扣款。"
          advice="请再试一次；仍不行可稍后再来。"
          retry={{ label: '再试一次', onRetry: () => setMessage('已重试') }}
          reference={{ label: '编号', value: 'c7f1e2a0-9b1d-4f3e' }}
        />
        <Skeleton lines={3} />
        <Skeleton height={80} />
        <span className={text.row} style={{ flexWrap: 'wrap' }}>
          {Object.entries({ ...first, ...icons, ...more }).map(([name, d]) => (
            <Icon key={name} d={d} />
          ))}
        </span>
      </div>
      <Toast message={message} onGone={() => setMessage(null)} />
    </Screen>
  );
}
