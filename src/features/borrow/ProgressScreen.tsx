/** An application from signing to its ending, against the 15-minute promise (product.md F16, F17). */
import { useEffect } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { applicationQuery } from '../../client/applications';
import { failureOf } from '../../client/answer';
import { useDevice } from '../../client/device';
import { closeCommandOf } from '../../client/pending-command';
import type { Application } from '../../contract/application';
import { FailureState } from '../../ui/Failure';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { ArrivedEnding } from './ArrivedEnding';
import { DeclinedEnding } from './DeclinedEnding';
import { InProgress } from './InProgress';
import { ReturnedEnding } from './ReturnedEnding';
import { UndoneEnding } from './UndoneEnding';

export default function ProgressScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const query = useQuery(applicationQuery(id));
  const application = query.data;
  const quoteId = application?.quoteId;
  // A reload may have left the signing of this very application open: what became of it is here to be seen.
  useEffect(() => {
    if (quoteId !== undefined) closeCommandOf('loan', quoteId);
  }, [quoteId]);
  if (application) return <Ending application={application} onChanged={() => void query.refetch()} />;
  const failure = failureOf(query.error);
  return (
    <Screen title={t`放款进度`} chrome={chrome} back={{ label: t`返回`, onBack: () => nav.go(href('home')) }}>
      {failure ? (
        <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Screen>
  );
}

function Ending(props: { application: Application; onChanged: () => void }) {
  const { application } = props;
  switch (application.state) {
    case 'submitted':
    case 'in-review':
    case 'approved':
    case 'paying-out':
      return <InProgress {...props} />;
    case 'arrived':
      return <ArrivedEnding application={application} />;
    case 'declined':
      return <DeclinedEnding {...props} />;
    case 'returned':
      return <ReturnedEnding {...props} />;
    case 'cancelled':
    case 'requote':
      return <UndoneEnding application={application} />;
  }
}
