/** First screen with a running loan. */
import { useState } from 'react';
import { Button } from '../Button';
import { DateTile } from '../DateTile';
import { ButtonPair, Dock } from '../Dock';
import { IconButton } from '../IconButton';
import { CARD, CONTRACT, COUPON, DOCUMENT, HELP, TREND } from '../icons';
import { EYE, EYE_OFF } from '../icons-first';
import { LimitMeter } from '../LimitMeter';
import { List } from '../List';
import { IconTile, ListRow } from '../ListRow';
import { Money } from '../Money';
import { QuickEntries } from '../QuickEntries';
import { RateCard } from '../RateCard';
import { Screen } from '../Screen';
import text from '../text.module.css';
import { CNY, rate, yuan, ZH } from './sample';

export function HomePage() {
  const [hidden, setHidden] = useState(false);
  const money = { currency: CNY, locale: ZH, hidden, hiddenLabel: '金额已隐藏' };
  return (
    <Screen
      title="随借"
      chrome="capsule"
      dock={
        <Dock caption="贷款由屿川银行提供 · 按需借，量力还">
          <ButtonPair>
            <Button kind="secondary">提前还款</Button>
            <Button>去借钱</Button>
          </ButtonPair>
        </Dock>
      }
    >
      <div style={{ padding: '22px 0 28px' }}>
        <div className={text.lead} style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
          可借额度
          <IconButton
            look="inline"
            d={hidden ? EYE_OFF : EYE}
            label="隐藏金额"
            pressed={hidden}
            onClick={() => setHidden(!hidden)}
          />
        </div>
        <Money size="xl" amount={yuan(3_800_000)} {...money} />
        <div style={{ marginTop: 14 }}>
          <LimitMeter
            available={yuan(3_800_000)}
            used={yuan(1_200_000)}
            total={yuan(5_000_000)}
            currency={CNY}
            locale={ZH}
            usedLabel="已借"
            held={yuan(0)}
            heldLabel="处理中"
            totalLabel="总额度"
            label="可借 38,000.00 元，共 50,000.00 元"
            hidden={hidden}
          />
        </div>
      </div>
      <RateCard
        annualLabel="年利率（单利）"
        annual={rate(18_250_000)}
        locale={ZH}
        daily="日利率 0.05%"
        example={
          <>
            借 ¥1,000 一天利息 <b>¥0.50</b>
          </>
        }
      />
      <div style={{ marginTop: 12 }}>
        <List label="我的借款">
          <ListRow
            lead={<DateTile day="15" month="4 月" />}
            title="下期应还"
            value={<Money size="s" amount={yuan(110_214)} {...money} />}
            detail="4 月 15 日 · 还有 14 天"
            note="到期从银行卡 尾号 6217 自动扣款"
            href="#due"
          />
          <ListRow
            lead={<IconTile d={DOCUMENT} />}
            title="进行中 1 笔"
            value={<Money size="s" amount={yuan(1_200_000)} {...money} />}
            detail="12 期等额本息 · 已还 0 期"
            valueNote="剩余本金"
            href="#loan"
          />
        </List>
      </div>
      <div style={{ paddingTop: 26 }}>
        <QuickEntries
          label="更多"
          entries={[
            { icon: DOCUMENT, label: '借款记录', href: '#1' },
            { icon: CONTRACT, label: '合同', href: '#2' },
            { icon: CARD, label: '银行卡', href: '#3' },
            { icon: COUPON, label: '优惠券', href: '#4' },
            { icon: TREND, label: '提额', href: '#5' },
            { icon: HELP, label: '帮助', href: '#6' },
          ]}
        />
      </div>
    </Screen>
  );
}
