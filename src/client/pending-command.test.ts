import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  closeCommand,
  markSent,
  markUnsent,
  openCommand,
  reloadCommands,
  unsettledCommands,
} from './pending-command';

/** A tab's storage; `vi.stubGlobal` puts it where the browser has it. */
function storage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
}

let tab: ReturnType<typeof storage>;
beforeEach(() => {
  tab = storage();
  vi.stubGlobal('sessionStorage', tab);
  reloadCommands();
});
afterEach(() => {
  vi.unstubAllGlobals();
  reloadCommands();
});

describe('commands without a definite answer (product.md F18, F19)', () => {
  it('has one key for a quote, however often its confirm screen opens', () => {
    const { key } = openCommand('loan', 'quote_1');
    expect(key).toMatch(/^[\w-]{24}$/);
    expect(openCommand('loan', 'quote_1').key).toBe(key);
    expect(openCommand('loan', 'quote_2').key).not.toBe(key);
  });

  it('survives a reload with the same key, once sent', () => {
    const sent = markSent(openCommand('loan', 'quote_1'), 'chal_1');
    reloadCommands();
    expect(unsettledCommands()).toEqual([sent]);
    expect(openCommand('loan', 'quote_1').key).toBe(sent.key);
  });

  it('keeps nothing but opaque ids', () => {
    markSent(openCommand('repayment', 'rq_1'), 'chal_9');
    const kept = JSON.parse([...tab.items.values()].join('')) as Record<string, unknown>[];
    expect(kept.map((command) => Object.keys(command).sort())).toEqual([
      ['challengeId', 'key', 'kind', 'quoteId', 'sent'],
    ]);
  });

  it('dies with a definite answer, and storage with the last of them', () => {
    const { key } = markSent(openCommand('loan', 'quote_1'), 'chal_1');
    closeCommand(key);
    expect(unsettledCommands()).toEqual([]);
    expect(tab.items.size).toBe(0);
    expect(openCommand('loan', 'quote_1').key).not.toBe(key);
  });

  it('keeps the key when it is certain that nothing happened', () => {
    const { key } = markSent(openCommand('loan', 'quote_1'), 'chal_1');
    markUnsent(key);
    expect(unsettledCommands()).toEqual([]);
    expect(openCommand('loan', 'quote_1').key).toBe(key);
  });

  it('drops a quote that was left behind unsent, never one that was sent', () => {
    const sent = markSent(openCommand('loan', 'quote_1'), 'chal_1');
    openCommand('loan', 'quote_2');
    openCommand('loan', 'quote_3');
    reloadCommands();
    expect(openCommand('loan', 'quote_1')).toEqual(sent);
    expect(tab.getItem('suijie.commands')).not.toContain('quote_2');
  });

  it('takes nothing from storage that is not its own', () => {
    tab.setItem('suijie.commands', '[{"kind":"loan","key":"short"}]');
    reloadCommands();
    expect(unsettledCommands()).toEqual([]);
  });

  it('works in memory where storage is refused', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    reloadCommands();
    markSent(openCommand('loan', 'quote_1'), 'chal_1');
    expect(unsettledCommands()).toHaveLength(1);
  });
});
