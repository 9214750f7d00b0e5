/** The plan and the cost statement, each on its sheet. */
import { useState } from 'react';
import { Button } from '../Button';
import { Card } from '../Card';
import { CostItems } from '../CostItems';
import { Facts } from '../Facts';
import { SHIELD } from '../icons';
import { Money } from '../Money';
import { Note } from '../Note';
import { PlanChart, PlanLegend } from '../PlanChart';
import { ReadingButton } from '../ReadingButton';
import { ScheduleTable } from '../ScheduleTable';
import { Screen } from '../Screen';
import { Sheet } from '../Sheet';
import text from '../text.module.css';
import { CNY, ROWS, yuan, ZH } from './sample';

export function PlanSheetPage() {
  const [open, setOpen] = useState(true);
  return (
    <Screen title="借钱" chrome="capsule">
      <Button onClick={() => setOpen(true)}>还款计划</Button>
      <Sheet
        open={open}
        title="还款计划"
        closeLabel="关闭"
        onClose={() => setOpen(false)}
        foot={<Button onClick={() => setOpen(false)}>知道了</Button>}
      >
        <div className={text.between}>
          <div>
            <div className={text.cap}>共还 12 期</div>
            <Money size="l" amount={yuan(1_322_574)} currency={CNY} locale={ZH} />
          </div>
          <PlanLegend principal="本金" interest="利息" principalSum="12,000.00" interestSum="1,225.74" />
        </div>
        <div style={{ margin: '14px 0 8px' }}>
          <PlanChart label="每期本金逐期增加，利息从 186.00 降到 15.22" rows={ROWS} />
        </div>
        <ScheduleTable
          caption="还款计划，12 期"
          columns={{ no: '期数', due: '还款日', principal: '本金', interest: '利息', total: '应还' }}
          rows={ROWS}
          currency={CNY}
          locale={ZH}
        />
      </Sheet>
    </Screen>
  );
}

export function CostSheetPage() {
  const [open, setOpen] = useState(true);
  const [seen, setSeen] = useState(false);
  return (
    <Screen title="借钱" chrome="capsule">
      <Button onClick={() => setOpen(true)}>综合融资成本</Button>
      <Sheet
        open={open}
        title="综合融资成本明示表"
        subtitle="签约前请读完。贷款人：屿川银行 · 借款人：王*"
        onClose={() => setOpen(false)}
        onSeen={() => setSeen(true)}
        foot={
          <>
            <ReadingButton
              seconds={10}
              counting={open}
              missing={seen ? undefined : '请看到最后再确认'}
              countingLabel={(left) => `请继续阅读，${left} 秒后可确认`}
              label="我已读完，确认"
              onConfirm={() => setOpen(false)}
            />
            <Button kind="quiet" onClick={() => setOpen(false)}>
              返回修改
            </Button>
          </>
        }
      >
        <Card tone="tint">
          <div className={text.between}>
            <div>
              <div className={text.cap}>正常履约综合融资成本 · 年化</div>
              <div className={text.h1}>18.25% 单利</div>
              <div className={text.micro}>按内部收益率（IRR）计 19.86%</div>
            </div>
            <div className={text.right}>
              <div className={text.cap}>息费合计</div>
              <Money amount={yuan(122_574)} currency={CNY} locale={ZH} />
            </div>
          </div>
        </Card>
        <div style={{ marginTop: 12 }}>
          <Facts
            dense
            facts={[
              { name: '贷款本金', value: '¥12,000.00' },
              { name: '期限与还款', value: '12 期 · 等额本息' },
              { name: '起止日期', value: '2026-03-15 至 2027-03-15' },
            ]}
          />
        </div>
        <CostItems
          title="正常还款时"
          levelLabel="年化"
          items={[
            { name: '利息', level: '18.25%', basis: '剩余本金 × 0.05% × 天数 · 屿川银行收取' },
            { name: '担保费、服务费、会员费', level: '0%', basis: '不收取' },
            { name: '提前还款费用', level: '0%', basis: '不收取' },
          ]}
        />
        <CostItems
          title="违约时才会发生"
          levelLabel="年化"
          contingent
          items={[
            {
              name: '逾期罚息',
              level: '27.375%',
              basis: '逾期本金 × 0.075% × 逾期天数 · 屿川银行收取，约定日利率的 1.5 倍，不计复利',
            },
          ]}
        />
        <div style={{ marginTop: 14 }}>
          <Note icon={SHIELD} strong>
            除上述明示项目外，贷款人和合作机构不再收取其他任何利息、费用。
          </Note>
        </div>
      </Sheet>
    </Screen>
  );
}
