/** An order in words that its buyer knows: where quotes, applications and loans name what they pay for. */
import type { OrderNamed } from '../../contract/checkout';
import type { Language } from '../../contract/scalar';
import type { OrderRef } from '../checkout/order';

export function orderNamed({ checkoutId, merchant, title }: OrderRef, language: Language): OrderNamed {
  return { checkoutId, merchant: merchant[language], title };
}
