/** The merchant's side of the lender's API: three calls, and the check of the signed result that a buyer brings back. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as v from 'valibot';
import { getCheckoutKeys, orderState } from '../contract/checkout';
import { createOrder, getOrder, refundOrder, type MerchantOrder } from '../contract/merchant';
import type { Endpoint } from '../contract/endpoint';
import { problem, type ProblemCode } from '../contract/problem';

/** The lender said no, or nobody answered (`unreachable`): nothing is known, ask again with the same numbers. */
export class LenderRefusal extends Error {
  override readonly name = 'LenderRefusal';
  readonly code: ProblemCode | 'unreachable';
  constructor(code: ProblemCode | 'unreachable') {
    super(code);
    this.code = code;
  }
}

/** What must be the same in the result as in the merchant's own order. */
export interface Expected {
  readonly orderNo: string;
  readonly amount: number;
  readonly nonce: string;
}

const claims = v.object({
  orderNo: v.string(),
  amount: v.number(),
  nonce: v.string(),
  refunded: v.number(),
  status: orderState,
  loan: v.nullable(v.string()),
});
export type Result = v.InferOutput<typeof claims>;

export interface OrderWish {
  readonly orderNo: string;
  readonly amount: number;
  readonly title: string;
  readonly returnUrl: string;
  readonly nonce: string;
  readonly validSeconds: number;
}

export interface LenderOptions {
  readonly apiOrigin: string;
  readonly merchantId: string;
  readonly token: () => Promise<string>;
}

const PATIENCE_MS = 10_000;

export interface ShopLender {
  /** The same wish answers the same order. */
  readonly place: (wish: OrderWish) => Promise<MerchantOrder>;
  readonly read: (orderNo: string) => Promise<MerchantOrder>;
  /** Done once for its number. */
  readonly refund: (orderNo: string, refundNo: string, amount: number) => Promise<MerchantOrder>;
  /** Null for whatever is not the lender's own fresh word to this merchant about exactly this order. */
  readonly verify: (jws: string, expected: Expected) => Promise<Result | null>;
}

/** Its methods but `verify` throw {@link LenderRefusal}. */
export function shopLender({ apiOrigin, merchantId, token }: LenderOptions): ShopLender {
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(getCheckoutKeys.path, apiOrigin), {
    cooldownDuration: 2_000,
  });

  async function call(endpoint: Endpoint, id: string, body?: object): Promise<MerchantOrder> {
    const response = await fetch(new URL(endpoint.path.replace('{id}', id), apiOrigin), {
      method: endpoint.method,
      headers: {
        Authorization: `Bearer ${await token()}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
    if (response === null) throw new LenderRefusal('unreachable');
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return v.parse(getOrder.reply, answer);
    const said = v.safeParse(problem, answer);
    throw new LenderRefusal(said.success ? said.output.code : 'unreachable');
  }

  return {
    place: (wish) => call(createOrder, '', wish),
    read: (orderNo) => call(getOrder, orderNo),
    refund: (orderNo, refundNo, amount) => call(refundOrder, orderNo, { refundNo, amount }),
    async verify(jws, expected) {
      try {
        const { payload } = await jwtVerify(jws, keys, {
          algorithms: ['ES256'],
          issuer: 'suijie',
          audience: merchantId,
          requiredClaims: ['exp', 'iat', 'jti'],
        });
        const result = v.parse(claims, payload);
        const isOurs =
          result.orderNo === expected.orderNo &&
          result.amount === expected.amount &&
          result.nonce === expected.nonce;
        return isOurs ? result : null;
      } catch (error) {
        // A key set that cannot be fetched says nothing about the result: the order is asked for instead.
        if (error instanceof errors.JOSEError || error instanceof v.ValiError || error instanceof TypeError)
          return null;
        throw error;
      }
    },
  };
}
