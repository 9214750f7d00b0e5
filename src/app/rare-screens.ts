/** Screens that nobody comes to first: what each is made of is named here, not in the shell (docs/decisions/0010-first-load.md). */
export const RARE_SCREENS = {
  records: () => import('../features/records/RecordsScreen'),
  limit: () => import('../features/limit/LimitScreen'),
  papers: () => import('../features/papers/PapersScreen'),
  coupons: () => import('../features/coupons/CouponsScreen'),
  help: () => import('../features/help/HelpScreen'),
  cards: () => import('../features/cards/CardsScreen'),
} as const;
