/** The person's coupons: what each does, when it can be used, and what became of it (product.md F56). */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { couponsQuery } from '../../client/coupons';
import { useDevice, useReader } from '../../client/device';
import type { OwnedCoupon } from '../../contract/coupon';
import { useCouponWords } from '../../ui/coupon-words';
import { EmptyState } from '../../ui/EmptyState';
import { FailureState } from '../../ui/Failure';
import { COUPON } from '../../ui/icons';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import text from '../../ui/text.module.css';

export default function CouponsScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const query = useQuery(couponsQuery);
  const failure = query.error && failureOf(query.error);
  const coupons = query.data;
  return (
    <Screen title={t`优惠券`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
      {!coupons && !failure && <Skeleton lines={3} />}
      {!coupons && failure && (
        <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {coupons?.length === 0 && <EmptyState>{t`现在没有优惠券。没有券也可以照常借、照常还。`}</EmptyState>}
      {coupons && coupons.length > 0 && (
        <div className={text.stack}>
          <p className={text.cap}>{t`优惠券只减利息，一笔借款最多用一张。借钱时由你选，不会自动使用。`}</p>
          <List label={t`我的优惠券`}>
            {coupons.map((coupon) => (
              <CouponRow key={coupon.id} coupon={coupon} />
            ))}
          </List>
        </div>
      )}
    </Screen>
  );
}

function CouponRow({ coupon }: { coupon: OwnedCoupon }) {
  const { t } = useLingui();
  const words = useCouponWords(useReader());
  const { state, name, effect } = coupon;
  const isUsable = state === 'available';
  const states = {
    available: t`去使用`,
    reserved: t`借款处理中`,
    used: t`已使用`,
    expired: t`已过期`,
  } as const;
  return (
    <ListRow
      lead={<IconTile d={COUPON} />}
      title={name}
      value={states[state]}
      detail={words.effect(effect)}
      note={words.conditions(coupon)}
      {...(isUsable && { href: href('borrow') })}
    />
  );
}
