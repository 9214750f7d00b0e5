/** Lists that several tests run through. */
import { situation } from '../../contract/sandbox';
import { PRODUCTS } from '../products';

export const SITUATIONS = situation.options;

/** Every product, method and length that can be borrowed directly. */
export const LENDABLE = Object.values(PRODUCTS)
  .filter(({ borrowable }) => borrowable)
  .flatMap(({ id: productId, options }) =>
    options.flatMap(({ method, months }) => months.map((length) => ({ productId, method, months: length }))),
  );
