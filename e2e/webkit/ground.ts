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
 * that it was moved. @returns whether it is not to be pressed yet: it moved, or it has stopped taking taps.
 */
async function moveIntoView(it: Element): Promise<boolean> {
  const before = it.getBoundingClientRect();
  it.scrollIntoView({ block: 'center' });
  await new Promise((painted) => setTimeout(painted, 150));
  const after = it.getBoundingClientRect();
  return (
    it.matches('[aria-disabled="true"]') ||
    Math.abs(after.top - before.top) > 1 ||
    Math.abs(after.left - before.left) > 1
  );
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
    const seen = await this.text().catch(() => '');
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

  async press(role: Role, name: string): Promise<void> {
    await this.with(role, name, async (element) => {
      await element.click();
      return true;
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

  async text(): Promise<string> {
    await this.enter();
    return this.driver.findElement(By.css('body')).getText();
  }
}
