/** A document as a finger meets it through WebDriver: controls by their role and name, waited for until they can be pressed. */
import { setTimeout as pause } from 'node:timers/promises';
import { By, Key, type WebDriver, type WebElement } from 'selenium-webdriver';

/** How long anything is waited for, ms. */
const PATIENCE = 20_000;
/** After which a button that stands still again says whether it takes a tap, ms. */
const SETTLED = 200;

const CONTROLS = {
  button: 'button',
  link: 'a[href]',
  textbox: 'input',
  combobox: 'select',
  heading: 'h1, h2, h3',
  image: '[role="img"]',
  group: '[role="group"]',
  dialog: 'dialog[open]',
  radio: 'input[type="radio"]',
} as const;
export type Role = keyof typeof CONTROLS;

/**
 * In the page: the first control that is drawn and can be used, of those under no open sheet. WPE's driver tells no
 * computed names, so they are worked out here as far as the app needs it: by label (its first line), by reference, by
 * their words.
 */
function find(selector: string, name: string): Element | null {
  const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement) =>
    words(
      element.getAttribute('aria-label') ??
        element
          .getAttribute('aria-labelledby')
          ?.split(' ')
          .map((id) => document.getElementById(id)?.innerText ?? '')
          .join(' ') ??
        (element as HTMLInputElement).labels?.[0]?.innerText.trim().split('\n')[0] ??
        element.innerText,
    );
  const top = [...document.querySelectorAll('dialog[open]')].at(-1);
  const near = [...(top?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const around = top?.matches(selector) ? [top as HTMLElement] : [];
  const all = top ? [...around, ...near] : [...document.querySelectorAll<HTMLElement>(selector)];
  return (
    all.find(
      (each) =>
        each.getClientRects().length > 0 &&
        !each.matches(':disabled, [aria-disabled="true"], [inert] *') &&
        nameOf(each) === name,
    ) ?? null
  );
}

/**
 * In the page: into the middle of the screen, where it has to stand for longer than a button that signs takes to notice
 * that it was moved, in no sheet that is still coming up. @returns whether it is not to be pressed yet: it moved, or is
 * about to, or it has stopped taking taps.
 */
async function moveIntoView(it: Element): Promise<boolean> {
  const before = it.getBoundingClientRect();
  it.scrollIntoView({ block: 'center' });
  await new Promise((painted) => setTimeout(painted, 150));
  const after = it.getBoundingClientRect();
  const sheet = it.closest('dialog');
  return (
    it.matches('[aria-disabled="true"]') ||
    Boolean(sheet?.getAnimations().some((animation) => animation.playState === 'running')) ||
    Math.abs(after.top - before.top) > 1 ||
    Math.abs(after.left - before.left) > 1
  );
}

/** In the page: from now on it is noted whether a press reaches the control. */
function listen(it: Element): void {
  const press = { landed: false };
  Object.assign(window, { __press: press });
  it.addEventListener('click', () => (press.landed = true), { once: true, capture: true });
}

/**
 * In the page: whether the press reached it, at once or, the machine being slow, a moment later. A page that was left by
 * it knows nothing of the press: it did.
 */
async function hasLanded(): Promise<boolean> {
  const { __press: press } = window as typeof window & { __press?: { landed: boolean } };
  const until = performance.now() + 2_000;
  while (press?.landed === false && performance.now() < until)
    await new Promise((later) => setTimeout(later, 50));
  return press?.landed ?? true;
}

export class Ground {
  private readonly driver: WebDriver;
  private readonly frame: string | undefined;

  /** @param frame selector of the frame it is in; the page itself without one. */
  constructor(driver: WebDriver, frame?: string) {
    this.driver = driver;
    this.frame = frame;
  }

  private async enter(): Promise<void> {
    await this.driver.switchTo().defaultContent();
    if (this.frame !== undefined)
      await this.driver.switchTo().frame(await this.driver.findElement(By.css(this.frame)));
  }

  /** Tries until it succeeds: what was seen may have been drawn anew meanwhile. */
  private async patiently<T>(what: string, act: () => Promise<T | null>): Promise<T> {
    let last: unknown;
    const once = async () => {
      try {
        await this.enter();
        const value = await act();
        return value === null ? null : { value };
      } catch (error) {
        last = error;
        return null;
      }
    };
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      const done = await once();
      if (done) return done.value;
      await pause(50);
    }
    const seen = await this.top().catch(() => '');
    throw new Error(`${what}: not in ${PATIENCE / 1000} s. The screen says: ${seen.slice(0, 600)}`, {
      cause: last,
    });
  }

  private with<T>(role: Role, name: string, act: (element: WebElement) => Promise<T>): Promise<T> {
    return this.patiently(`${role} “${name}”`, async () => {
      const element = await this.driver.executeScript<WebElement | null>(find, CONTROLS[role], name);
      if (element === null) return null;
      // Out from under what is fixed to the bottom, as a person scrolls it; a button that signs wants to stand still first.
      const moved = await this.driver.executeScript<boolean>(moveIntoView, element);
      if (moved) {
        await pause(SETTLED);
        return null;
      }
      return act(element);
    });
  }

  /** Waits until it is there. */
  async see(role: Role, name: string): Promise<void> {
    await this.with(role, name, () => Promise.resolve(true));
  }

  /** Pressed once: again only where the press went beside it, as on a slow machine what is pressed may still move. */
  async press(role: Role, name: string): Promise<void> {
    await this.with(role, name, async (element) => {
      await this.driver.executeScript(listen, element);
      await element.click();
      // The frame may be gone by now, with what was pressed in it.
      const landed = await this.driver.executeScript<boolean>(hasLanded).catch(() => true);
      return landed ? true : null;
    });
  }

  /** One of a list, by its words. */
  async choose(name: string, option: string): Promise<void> {
    await this.with('combobox', name, async (element) => {
      const options = await element.findElements(By.css('option'));
      for (const each of options)
        if ((await each.getText()).trim() === option) {
          await each.click();
          return true;
        }
      return null;
    });
  }

  /** Down to its end, as a reader goes. */
  async readToTheEnd(role: Role, name: string): Promise<void> {
    await this.with(role, name, async (element) => {
      await element.sendKeys(Key.END);
      await this.driver.executeScript((box: Element) => box.scrollTo(0, box.scrollHeight), element);
      return true;
    });
  }

  /** What is read first: the sheet on top, and then the page. */
  private async top(): Promise<string> {
    await this.enter();
    const sheets = await this.driver.findElements(By.css('dialog[open]'));
    const sheet = (await sheets.at(-1)?.getText()) ?? 'no sheet';
    return `[${sheet.slice(0, 300)}] ${await this.text()}`;
  }

  async text(): Promise<string> {
    await this.enter();
    return this.driver.findElement(By.css('body')).getText();
  }
}
