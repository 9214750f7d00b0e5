/** A loan on its way, arrived, and running. */
import { BalanceChart } from '../BalanceChart';
import { Button } from '../Button';
import { Card } from '../Card';
import { DateTile } from '../DateTile';
import { Dock } from '../Dock';
import { Facts } from '../Facts';
import { dateText } from '../format';
import { moneyDigits } from '../money-format';
import { CHECK, CONTRACT, SHIELD } from '../icons';
import { CALENDAR } from '../icons-more';
import { LinkButton } from '../LinkButton';
import { List } from '../List';
import { ListRow } from '../ListRow';
import { Money } from '../Money';
import { Note } from '../Note';
import { ProgressBar } from '../ProgressBar';
import { ResultMark } from '../ResultMark';
import { ScheduleRow } from '../ScheduleRow';
import { Screen } from '../Screen';
import { Section } from '../Section';
import { Tag } from '../Tag';
import text from '../text.module.css';
import { Timeline } from '../Timeline';
import { CNY, dayOf, ROWS, yuan, ZH } from './sample';

const back = { label: '返回', onBack: () => history.back() };
const money = { currency: CNY, locale: ZH };

export function LoanPage() {
  let left = 1_200_000;
  const points = [
    { on: dayOf('2026-03-15'), balance: yuan(left) },
    ...ROWS.map((row) => ({ on: dayOf(row.due), balance: yuan((left -= row.principal)) })),
  ];
  const states = ['paid', 'settled-early', 'overdue', 'due'] as const;
  return (
    <Screen
      title="借款详情"
      chrome="capsule"
      back={back}
      dock={
        <Dock>
          <Button>提前还款</Button>
        </Dock>
      }
    >
      <div className={text.between}>
        <span className={text.lead}>剩余本金</span>
        <Tag tone="primary">正常还款中</Tag>
      </div>
      <Money size="xl" amount={yuan(1_014_798)} {...money} />
      <p className={text.cap}>借款 ¥12,000.00 · 已还 2 / 12 期 · 年利率 18.25%（单利）</p>
      <div style={{ margin: '16px 0 10px' }}>
        <Card>
          <BalanceChart
            label="剩余本金从 12,000.00 逐期降到 0；今天 10,147.98"
            points={points}
            today={dayOf('2026-06-10')}
            startLabel="2026-03"
            todayLabel="今天"
            endLabel="2027-03"
          />
        </Card>
      </div>
      <Button kind="outline" size="small" icon={CONTRACT}>
        借款合同
      </Button>
      <Section title="还款计划" aside="待还 10 期">
        <List>
          {ROWS.slice(0, 7).map((row, at) => (
            <ScheduleRow
              key={row.no}
              no={row.no}
              state={states[at] ?? 'upcoming'}
              soon={at === 4}
              due={dateText(row.due, ZH, 'iso')}
              detail={`本金 ${moneyDigits(row.principal, CNY, ZH)} + 利息 ${moneyDigits(row.interest, CNY, ZH)}`}
              amount={moneyDigits(row.total, CNY, ZH)}
              stateText={['已还', '提前结清', '逾期 3 天', '今天应还', '5 天后'][at] ?? '未到期'}
            />
          ))}
        </List>
      </Section>
    </Screen>
  );
}

export function ProgressPage() {
  return (
    <Screen
      title="放款进度"
      chrome="capsule"
      back={back}
      dock={
        <Dock bare>
          <Button>先离开，到账通知我</Button>
        </Dock>
      }
    >
      <p className={text.lead} style={{ paddingTop: 22 }}>
        最长 15 分钟内给你结果：到账，或告诉你原因。
      </p>
      <div style={{ margin: '20px 0 24px' }}>
        <ProgressBar
          label="已用时"
          value={42}
          max={900}
          text="42 秒，共 15 分钟"
          start="14:31 提交"
          end="最晚 14:46"
        />
      </div>
      <Card>
        <Timeline
          label="放款进度"
          steps={[
            {
              id: '1',
              state: 'done',
              title: '已提交',
              detail: '¥12,000.00 · 12 期等额本息',
              time: '14:31:06',
              stateLabel: '已完成',
            },
            {
              id: '2',
              state: 'done',
              title: '审批通过',
              detail: '屿川银行',
              time: '14:31:19',
              stateLabel: '已完成',
            },
            {
              id: '3',
              state: 'now',
              title: '放款中',
              detail: '正在转入储蓄卡 尾号 6217',
              time: '进行中',
              stateLabel: '进行中',
            },
            {
              id: '4',
              state: 'failed',
              title: '银行退回',
              detail: '卡号状态异常',
              stateLabel: '未成功',
              action: (
                <LinkButton chevron onClick={() => undefined}>
                  换一张卡
                </LinkButton>
              ),
            },
            { id: '5', state: 'next', title: '到账', detail: '从到账这天开始计息', stateLabel: '未开始' },
          ]}
        />
      </Card>
      <div style={{ marginTop: 12 }}>
        <Note icon={SHIELD}>可以放心离开，进度会自动保存。没有到账就不计息，也不会重复放款。</Note>
      </div>
    </Screen>
  );
}

export function SuccessPage() {
  return (
    <Screen
      title="已到账"
      titleHidden
      unmarked
      plain
      chrome="capsule"
      dock={
        <Dock bare>
          <Button icon={CALENDAR}>把还款日加入日历</Button>
          <Button kind="quiet">完成</Button>
        </Dock>
      }
    >
      <div style={{ paddingTop: 32 }}>
        <ResultMark d={CHECK} tone="positive" />
      </div>
      <p className={text.lead} style={{ marginTop: 16 }}>
        已到账 储蓄卡 尾号 6217
      </p>
      <Money size="xl" amount={yuan(1_200_000)} {...money} />
      <p className={text.cap}>2026-03-15 14:32，用时 1 分 08 秒</p>
      <div style={{ marginTop: 32 }}>
        <Card tone="page">
          <div style={{ margin: '-14px -16px 0' }}>
            <ListRow
              lead={<DateTile plain day="15" month="4 月" />}
              title="首次还款"
              detail={dateText('2026-04-15', ZH, 'full')}
              trail={<Money amount={yuan(110_214)} {...money} />}
            />
          </div>
          <Facts
            facts={[
              { name: '还款方式', value: '12 期 · 等额本息', parted: true },
              { name: '自动扣款', value: '储蓄卡 尾号 6217' },
              {
                name: '借款合同',
                value: (
                  <LinkButton chevron href="#contract">
                    查看
                  </LinkButton>
                ),
              },
            ]}
          />
        </Card>
      </div>
    </Screen>
  );
}
