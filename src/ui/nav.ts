/**
 * Where a screen can lead, by name: features link to one another through these and never import one another. The app
 * maps names to screens (src/app/routes.tsx) and provides how to go there.
 */
import { createContext, use } from 'react';

/** Every place and what it needs to be found. */
export const PATHS = {
  home: '/',
  activate: '/activate',
  borrow: '/borrow',
  progress: '/borrow/progress/:id',
  loans: '/loans',
  loan: '/loans/:id',
  earlyRepay: '/loans/:id/repay',
  difficulty: '/loans/:id/difficulty',
  payDue: '/bills/pay',
  settleSeveral: '/settle',
  overdue: '/bills/overdue',
  repayment: '/repayments/:id',
  records: '/records',
  limit: '/limit',
  raise: '/limit/raise',
  papers: '/papers',
  paper: '/papers/:id',
  certificate: '/loans/:id/certificate',
  /** Of one loan, or of `all`. */
  statement: '/statement/:id',
  cards: '/cards',
  help: '/help',
  coupons: '/coupons',
  checkout: '/checkout/:id',
} as const;

export type Place = keyof typeof PATHS;
/** Places that are about one thing. */
export type PlaceOf = {
  [P in Place]: (typeof PATHS)[P] extends `${string}:id${string}` ? P : never;
}[Place];

type Target<P extends Place> = P extends PlaceOf ? [id: string] : [];

/** The pattern of a place, for the router. */
export const pattern = (place: Place): string => PATHS[place];

/** The address of a place: `href('loan', id)`. A plain `<a href>` of it is followed inside the app. */
export function href<P extends Place>(place: P, ...[id]: Target<P>): string {
  return PATHS[place].replace(':id', encodeURIComponent(id ?? ''));
}

export interface Nav {
  /** Goes to an address of {@link href}; `replace` leaves no way back to where one is. */
  readonly go: (to: string, options?: { readonly replace?: boolean }) => void;
  /** One step back; to the first screen where there is none. */
  readonly back: () => void;
}

export const NavContext = createContext<Nav | null>(null);

/** Going somewhere by code. @throws Error outside the app's providers: a bug. */
export function useNav(): Nav {
  const nav = use(NavContext);
  if (!nav) throw new Error('no NavContext above this component');
  return nav;
}
