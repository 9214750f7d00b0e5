/** The shop's own orders, in a file: written whole under another name and put in place, so that it is never half. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type ShopState = 'unpaid' | 'paying' | 'paid' | 'refunded' | 'declined' | 'cancelled' | 'expired';

/** One try at paying in instalments: an order of its own at the lender. */
export interface Attempt {
  readonly orderNo: string;
  readonly nonce: string;
  readonly checkoutId: string;
}

/** Money that the shop has returned, under a number of its own. */
export interface ShopRefund {
  readonly refundNo: string;
  /** Fen. */
  readonly amount: number;
}

export interface ShopOrder {
  readonly id: string;
  readonly goodsId: string;
  readonly title: string;
  /** Fen. */
  readonly amount: number;
  readonly createdAt: string;
  readonly state: ShopState;
  /** How it was paid; null until it is. */
  readonly paidBy: 'full' | 'instalments' | null;
  readonly attempts: readonly Attempt[];
  /** Fen. */
  readonly refunded: number;
  /** Of what was paid in full, each once by its number; the lender keeps those of instalments. None when absent. */
  readonly refunds?: readonly ShopRefund[];
}

export interface Orders {
  readonly all: () => readonly ShopOrder[];
  readonly get: (id: string) => ShopOrder | null;
  readonly save: (order: ShopOrder) => Promise<void>;
}

export async function openOrders(directory: string): Promise<Orders> {
  const file = join(directory, 'orders.json');
  await mkdir(directory, { recursive: true });
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const orders = new Map((JSON.parse(text) as ShopOrder[]).map((order) => [order.id, order]));
  let last: Promise<unknown> = Promise.resolve();
  const write = async (): Promise<void> => {
    await writeFile(`${file}.next`, JSON.stringify([...orders.values()]), { mode: 0o600 });
    await rename(`${file}.next`, file);
  };
  return {
    all: () => [...orders.values()],
    get: (id) => orders.get(id) ?? null,
    save: (order) => {
      orders.set(order.id, order);
      const mine = last.then(write);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
