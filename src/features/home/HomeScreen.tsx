/** The first screen, drawn from one answer: what a person can borrow at which price, what is due, what is on its way. */
import { lazy } from 'react';
import type { Home } from '../../contract/home';
import { LimitHome } from './LimitHome';

const NotInvited = lazy(() => import('./NotInvited'));
const RestrictedHome = lazy(() => import('./RestrictedHome'));
const OverdueHome = lazy(() => import('./OverdueHome'));

export function HomeScreen({ home }: { home: Home }) {
  if (home.standing === 'not-invited') return <NotInvited home={home} />;
  if (home.bill && home.bill.overdueDays > 0) return <OverdueHome home={home} bill={home.bill} />;
  if (home.standing !== 'active') return <RestrictedHome home={home} />;
  return <LimitHome home={home} />;
}
