/** What the shop sells. Prices in fen. */

export interface Goods {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly detail: { readonly zh: string; readonly en: string };
  readonly price: number;
  /** Path of a 24 x 24 line drawing. */
  readonly drawing: string;
}

export const GOODS: readonly Goods[] = [
  {
    id: 'monitor',
    name: { zh: '27 英寸 4K 显示器', en: '27-inch 4K monitor' },
    detail: { zh: '石墨灰 · 出厂校色', en: 'Graphite, colour-calibrated' },
    price: 329_900,
    drawing: 'M3.5 4.5h17v12h-17zM9 20h6M12 16.5V20',
  },
  {
    id: 'chair',
    name: { zh: '人体工学椅', en: 'Ergonomic chair' },
    detail: { zh: '网布 · 可调腰托', en: 'Mesh, adjustable lumbar' },
    price: 128_800,
    drawing: 'M7 3.5h10v8H7zM5.5 11.5v3h13v-3M12 14.5v4M7.5 20.5l4.5-2 4.5 2',
  },
  {
    id: 'lamp',
    name: { zh: '木柄台灯', en: 'Wooden desk lamp' },
    detail: { zh: '暖光 · 三档', en: 'Warm light, three steps' },
    price: 23_900,
    drawing: 'M8 4h8l3 7H5zM12 11v7M8 20h8',
  },
];

export const goodsOf = (id: string): Goods | null => GOODS.find((each) => each.id === id) ?? null;
