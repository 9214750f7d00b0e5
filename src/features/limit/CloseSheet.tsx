/** Closing the limit: what that means, said before; or what is in the way of it, and the way there (product.md F08). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { closeLimit, useLimitChange } from '../../client/limit';
import type { LimitFile } from '../../contract/manage-limit';
import { Button } from '../../ui/Button';
import { ButtonPair } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';
import css from './limit.module.css';

export interface CloseSheetProps {
  file: LimitFile;
  open: boolean;
  onClose: () => void;
}

export function CloseSheet({ file: { inTheWay }, open, onClose }: CloseSheetProps) {
  const { t } = useLingui();
  const { busy, failure, run, forget } = useLimitChange();
  const isFree = inTheWay.length === 0;
  const leave = () => {
    forget();
    onClose();
  };
  const close = async () => {
    if (await run(closeLimit)) leave();
  };
  const foot = isFree ? (
    <>
      {failure && <FailureNote failure={failure} />}
      <ButtonPair>
        <Button kind="secondary" onClick={leave}>{t`先不关闭`}</Button>
        <Button busy={busy} busyLabel={t`正在关闭`} onClick={() => void close()}>{t`关闭额度`}</Button>
      </ButtonPair>
    </>
  ) : (
    <Button kind="secondary" onClick={leave}>{t`知道了`}</Button>
  );
  return (
    <Sheet open={open} title={t`关闭额度`} onClose={leave} closeLabel={t`关闭`} foot={foot}>
      {isFree ? (
        <ul className={css.points}>
          <li>{t`额度马上关闭，不能再借。`}</li>
          <li>{t`三项授权一并撤回，不再查询你的征信。`}</li>
          <li>{t`签过的文件和记录还能看，数据可以先下载。`}</li>
          <li>{t`以后需要，可以重新申请，要重新评估。`}</li>
        </ul>
      ) : (
        <InTheWay items={inTheWay} onLeave={leave} />
      )}
    </Sheet>
  );
}

function InTheWay({ items, onLeave }: { items: LimitFile['inTheWay']; onLeave: () => void }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const rows = {
    loan: { title: t`还没还清的借款`, note: t`剩余本金`, place: 'loan' },
    application: { title: t`处理中的借款申请`, note: t`申请金额`, place: 'progress' },
    repayment: { title: t`处理中的还款`, note: t`还款金额`, place: 'repayment' },
  } as const;
  return (
    <div className={text.stack}>
      <p className={text.body}>{t`下面这些结束后，就可以关闭：`}</p>
      <List label={t`还没结束的`} tone="page">
        {items.map(({ kind, id, amount }) => (
          <ListRow
            key={id}
            title={rows[kind].title}
            value={moneyText(amount, currency, locale)}
            valueNote={rows[kind].note}
            href={href(rows[kind].place, id)}
            onClick={onLeave}
          />
        ))}
      </List>
    </div>
  );
}
