/** The first screen, drawn from one answer: what a person can borrow at which price, what is due, what is on its way. */
import type { Home } from '../../contract/home';
import { part } from '../../ui/retried';
import { LimitHome } from './LimitHome';

const NotInvited = part(() => import('./NotInvited'));
const RestrictedHome = part(() => import('./RestrictedHome'));
const OverdueHome = part(() => import('./OverdueHome'));

export function HomeScreen({ home }: { home: Home }) {
  if (home.standing === 'not-invited') return <NotInvited home={home} />;
  if (home.bill && home.bill.overdueDays > 0) return <OverdueHome home={home} bill={home.bill} />;
  if (home.standing !== 'active') return <RestrictedHome home={home} />;
  return <LimitHome home={home} />;
}
