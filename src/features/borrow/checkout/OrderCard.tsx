/** What is being bought, where, for how much. */
import { useReader } from '../../../client/device';
import type { Checkout } from '../../../contract/checkout';
import { Card } from '../../../ui/Card';
import { Money } from '../../../ui/Money';
import css from './checkout.module.css';

export function OrderCard({ order }: { order: Checkout }) {
  const reader = useReader();
  return (
    <Card>
      <p className={css.caption}>{order.merchant}</p>
      <div className={css.order}>
        <span className={css.title}>{order.title}</span>
        <Money amount={order.amount} size="m" {...reader} />
      </div>
    </Card>
  );
}
