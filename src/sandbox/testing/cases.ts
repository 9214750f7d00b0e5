/** Lists that several tests run through. */
import { situation } from '../../contract/sandbox';

export const SITUATIONS = situation.options;
