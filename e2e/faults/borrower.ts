/** A person who does what the screen offers until it says that all is done, and who may close the app and open it again. */
import type { Locator } from '@playwright/test';
import { SOURCE_LOCALE } from '../../scripts/locales';
import { USUAL_LIMIT } from '../fixtures/books';
import type { Books } from '../fixtures/lender';
import type { Phone } from '../fixtures/phone';
import { BorrowPage } from '../pages/borrow';
import { CheckingPage } from '../pages/checking';
import { ConfirmRepayment } from '../pages/confirm-repayment';
import { CostStatement } from '../pages/cost-statement';
import { EarlyRepayPage } from '../pages/early-repay';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { yuan as inYuan } from '../pages/money';
import { PayDuePage } from '../pages/pay-due';
import { PinSheet } from '../pages/pin-sheet';
import { ReceiptPage } from '../pages/receipt';

/** What is seen, and what is then done. */
interface Step {
  readonly seen: Locator;
  readonly act: () => Promise<void>;
  /** Only a control that can be pressed counts as seen. */
  readonly isControl?: boolean;
}

export interface Errand {
  /** The screen says that it is done, or home shows that it was. */
  readonly done: Locator;
  /** Leaves the first of them for home. */
  readonly finish: Locator;
  /** In this order: what comes first is done first. */
  readonly steps: readonly Step[];
}

/** For one look at the screen, and for one tap, ms. */
const LOOK = 15_000;
const TAP = { timeout: 3_000 };
const MAX_STEPS = 60;

/** Sentences that promise that no money moved. */
const NOTHING_HAPPENED =
  /没有发生任何扣款或借款|没有提交成功，没有借款|没有提交成功，没有扣款|没有借款，也没有占用额度|没有签约，也没有借款|钱包没有完成验证，没有扣款|没有扣款。重新获取|没有借出钱/;

const press = (seen: Locator): Step => ({ seen, isControl: true, act: () => seen.click(TAP) });

/** On the screen itself, while no sheet lies over it. */
const bare = (phone: Phone, seen: Locator) =>
  seen.and(phone.ground.locator('html:not(:has(dialog[open])) *'));

/** The limit as home draws it. @param free what can be borrowed of the whole, fen. */
export const limitOf = ({ ground, say }: Phone, free: number) =>
  ground.getByRole('img', {
    name: say('总额度 {whole}，可借 {free}', { whole: inYuan(USUAL_LIMIT), free: inYuan(free) }),
    exact: true,
  });

/** A part of the app could not be fetched. */
export const reopen = ({ ground, say }: Phone) =>
  ground.getByRole('button', { name: say('重新打开'), exact: true });

/** What can come up in any errand. */
function common(phone: Phone): readonly Step[] {
  const { ground, say } = phone;
  const pin = new PinSheet(phone);
  const retry = ground.getByRole('button', { name: say('再试一次'), exact: true });
  return [
    {
      seen: pin.content,
      act: async () => {
        await pin.complete();
        await pin.content.waitFor({ state: 'hidden', ...TAP });
      },
    },
    press(retry),
    press(reopen(phone)),
    press(new CheckingPage(phone).home),
  ];
}

export function toBorrow(phone: Phone, yuan: number, free: number): Errand {
  const home = new HomePage(phone);
  const form = new BorrowPage(phone);
  const statement = new CostStatement(phone);
  const arrived = new ArrivedPage(phone);
  const sign = statement.signButton(yuan * 100);
  const wholeHome = phone.ground.locator(`html:has(nav[aria-label="${phone.say('更多')}"]) *`);
  return {
    done: phone.ground
      .getByRole('heading', { name: phone.say('已到账'), exact: true })
      .or(bare(phone, limitOf(phone, free))),
    finish: arrived.finish,
    steps: [
      ...common(phone),
      press(statement.again),
      press(statement.renew),
      { seen: sign.or(statement.waiting('请看到最后')), act: () => statement.confirm(yuan * 100) },
      press(bare(phone, home.followed('借款已到账'))),
      press(bare(phone, home.followed('正在打款到银行卡'))),
      press(bare(phone, home.followed('借款申请处理中'))),
      // In place of the button that goes on, when no quote could be had.
      press(bare(phone, phone.ground.getByRole('button', { name: phone.say('重新报价'), exact: true }))),
      {
        seen: bare(phone, form.amount),
        act: async () => {
          if ((await form.amount.inputValue()) === '') await form.key(String(yuan));
          await form.useFor('日常消费');
          await form.next.click(TAP);
        },
      },
      // The ways on come last: with them home has said all that it has to say.
      press(bare(phone, home.borrowLink).and(wholeHome)),
    ],
  };
}

/** @param way from home to the form, and what is chosen on it. @param pay presses the form's button. */
function toRepay(phone: Phone, fen: number, free: number, way: readonly Step[]): Errand {
  const home = new HomePage(phone);
  const confirm = new ConfirmRepayment(phone);
  const receipt = new ReceiptPage(phone);
  return {
    done: phone.ground
      .getByRole('heading', { name: phone.say('还款成功'), exact: true })
      .or(bare(phone, limitOf(phone, free))),
    finish: receipt.finish,
    steps: [
      ...common(phone),
      press(confirm.again),
      press(confirm.renew),
      press(confirm.payButton(fen)),
      press(bare(phone, home.followed('还款处理中'))),
      ...way,
    ],
  };
}

export function toPayWhatIsDue(phone: Phone, fen: number, free: number): Errand {
  const form = new PayDuePage(phone);
  return toRepay(phone, fen, free, [
    press(bare(phone, form.payButton(fen))),
    press(bare(phone, new HomePage(phone).payDueButton(fen))),
  ]);
}

export function toSettle(phone: Phone, fen: number, free: number): Errand {
  const form = new EarlyRepayPage(phone);
  return toRepay(phone, fen, free, [
    press(bare(phone, form.settleButton(fen))),
    press(bare(phone, new HomePage(phone).repayEarly)),
  ]);
}

/** @param principal whole yuan. @param fen what is taken for it today. */
export function toRepayPart(phone: Phone, principal: number, fen: number, free: number): Errand {
  const form = new EarlyRepayPage(phone);
  return toRepay(phone, fen, free, [
    press(bare(phone, form.payButton(fen))),
    {
      seen: bare(phone, form.card),
      act: async () => {
        await form.choose('还一部分');
        if ((await form.principal.inputValue()) === '') await form.key(String(principal));
      },
    },
    press(bare(phone, new HomePage(phone).repayEarly)),
  ]);
}

export interface Told {
  /** Every time the screen promised that nothing happened although something had: empty when it told the truth. */
  readonly lies: readonly string[];
  readonly reopened: number;
  /** What was pressed, for whoever wonders how it came to this. */
  readonly trail: readonly string[];
}

/** The first thing that the screen offers now. */
async function offeredNow(done: Locator, steps: readonly Step[]): Promise<Step | 'done' | null> {
  const firstOf = (what: Locator) => what.filter({ visible: true }).first();
  if (await firstOf(done).isVisible()) return 'done';
  for (const step of steps) {
    const seen = firstOf(step.seen);
    if (!(await seen.isVisible())) continue;
    if (!step.isControl || (await seen.isEnabled({ timeout: 500 }).catch(() => false))) return step;
  }
  return null;
}

/** The same, once two looks agree: a screen may be drawn while it is looked over. */
async function offered(done: Locator, steps: readonly Step[]): Promise<Step | 'done' | 'nothing'> {
  const until = Date.now() + LOOK;
  for (let last: Step | 'done' | null = null; Date.now() < until;) {
    const now = await offeredNow(done, steps);
    if (now !== null && now === last) return now;
    last = now;
    await done
      .page()
      .evaluate(() => new Promise(requestAnimationFrame))
      .catch(() => undefined);
  }
  return 'nothing';
}

/**
 * Goes on until the errand is done, then home.
 * @param moved whether the books show that money moved, or is about to.
 * @throws when it is not done after many steps.
 */
export async function run(
  phone: Phone,
  { done, finish, steps }: Errand,
  moved: (books: Books) => boolean,
): Promise<Told> {
  if (phone.language !== SOURCE_LOCALE)
    throw new Error('the campaign reads its sentences in the source language');
  const lies: string[] = [];
  let reopened = 0;
  const trail: string[] = [];
  for (let taken = 0; taken < MAX_STEPS; taken += 1) {
    // In the wallet's own page and in the app's frame: they cannot be looked for as one.
    const step = await offered(done, steps);
    const text = await phone.ground
      .locator('body')
      .innerText()
      .catch(() => '');
    const promise = NOTHING_HAPPENED.exec(text);
    if (promise && moved(await phone.customer.books())) lies.push(promise[0]);
    if (step === 'done') {
      if (await finish.isVisible()) await finish.click();
      return { lies, reopened, trail };
    }
    if (step === 'nothing') {
      reopened += 1;
      trail.push(`opened again, where it said: ${text}`);
      await phone.reopen();
      continue;
    }
    trail.push(String(step.seen).replace(/^.*contentFrame\(\)\./, ''));
    // The screen may change under the finger: then it is looked at again.
    await step.act().catch(() => undefined);
  }
  throw new Error(`not done after ${MAX_STEPS} steps: ${trail.slice(-9).join(' > ')}`);
}
