/** Every picture there is, in the order of the design. */
import type { Scene } from './scene';
import { AFTERWARDS } from './scenes-afterwards';
import { BORROW } from './scenes-borrow';
import { CARDS } from './scenes-cards';
import { CHECKOUT } from './scenes-checkout';
import { ENDINGS } from './scenes-endings';
import { ENTRANCE } from './scenes-entrance';
import { FILES } from './scenes-files';
import { LIMIT } from './scenes-limit';
import { HELP } from './scenes-help';
import { PRESENTER } from './scenes-presenter';
import { RAISE } from './scenes-raise';
import { REFUSED } from './scenes-refused';
import { RELIEF } from './scenes-relief';
import { REPAY } from './scenes-repay';
import { SEVERAL } from './scenes-several';

export const SCENES: readonly Scene[] = [
  ...ENTRANCE,
  ...BORROW,
  ...ENDINGS,
  ...AFTERWARDS,
  ...CARDS,
  ...HELP,
  ...LIMIT,
  ...RAISE,
  ...FILES,
  ...REPAY,
  ...SEVERAL,
  ...RELIEF,
  ...REFUSED,
  ...CHECKOUT,
  ...PRESENTER,
].sort((one, other) => (one.name < other.name ? -1 : 1));

/** The languages of every picture. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
