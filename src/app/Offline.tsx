/** Shown over every screen while there is no network. */
import { useQuery } from '@tanstack/react-query';
import { LENDER_ZONE, useDevice } from '../client/device';
import { homeQuery } from '../client/home';
import { timeText } from '../ui/format';
import { OfflineBar } from '../ui/OfflineBar';

export function Offline() {
  const online = useDevice((device) => device.online);
  const { data } = useQuery({ ...homeQuery, enabled: false });
  if (online) return null;
  return <OfflineBar asOf={data ? timeText(data.now, LENDER_ZONE) : null} />;
}
