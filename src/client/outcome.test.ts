import { focusManager } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { Problem, ProblemCode } from '../contract/problem';
import type { Answer, Silence } from './answer';
import { type Outcome, settleCommand, type Settling, watchCommand } from './outcome';

const reply: Answer<string> = { kind: 'reply', reply: 'applied', correlationId: 'c' };
const silent = (silence: Silence): Answer<string> => ({
  kind: 'unreachable',
  silence,
  correlationId: silence,
});
const refused = (code: ProblemCode, status: number): Answer<string> => {
  const problem: Problem = {
    type: `urn:suijie:problem:${code}`,
    code,
    title: code,
    status,
    correlationId: code,
  };
  return { kind: 'problem', problem };
};

interface Story {
  readonly answers: readonly Answer<string>[];
  readonly looks?: readonly (Outcome<string> | null)[];
  /** For each question whether the person is there. */
  readonly present?: () => boolean;
}

/** Plays a story; what is left of a script stays unused, what is missing fails. */
async function play({ answers, looks = [], present = () => true }: Story, more?: Partial<Settling<string>>) {
  const left = [...answers];
  const leftLooks = [...looks];
  const unknown: string[] = [];
  const attempt = vi.fn(() => Promise.resolve(left.shift() ?? silent('garbled')));
  const look = vi.fn(() => Promise.resolve(leftLooks.shift() ?? null));
  const outcome = await settleCommand<string>({
    attempt,
    look,
    onUnknown: (id) => unknown.push(id),
    present,
    signal: new AbortController().signal,
    wait: () => Promise.resolve(),
    ...more,
  });
  return { outcome, sent: attempt.mock.calls.length, looked: look.mock.calls.length, unknown };
}

describe('bringing a command to its end (product.md F18)', () => {
  it('ends with a reply or a definite no at once', async () => {
    expect(await play({ answers: [reply] })).toMatchObject({
      outcome: { kind: 'reply' },
      sent: 1,
      unknown: [],
    });
    expect(await play({ answers: [refused('quote-expired', 409)] })).toMatchObject({
      outcome: { kind: 'problem', problem: { code: 'quote-expired' } },
      sent: 1,
      unknown: [],
    });
  });

  it('knows that nothing happened when there was no network before anything left', async () => {
    const played = await play({ answers: [silent('offline')] });
    expect(played).toMatchObject({ outcome: { kind: 'not-done' }, sent: 1, looked: 0 });
  });

  it.each<[string, Answer<string>]>([
    ['no answer', silent('timeout')],
    ['a broken connection', silent('network')],
    ['an unreadable answer', silent('garbled')],
    ['a 500, which may come after the work', refused('internal', 500)],
    ['a 503', refused('service-unavailable', 503)],
  ])('takes %s for unknown, never for failure, and asks again with the same key', async (_, answer) => {
    const played = await play({ answers: [answer, reply] });
    expect(played).toMatchObject({ outcome: { kind: 'reply', reply: 'applied' }, sent: 2 });
    expect(played.unknown).toHaveLength(1);
  });

  it('believes "no network", 429 and a lost session no longer once something may have left', async () => {
    for (const second of [
      silent('offline'),
      refused('too-many-requests', 429),
      refused('session-expired', 401),
    ]) {
      const played = await play({ answers: [silent('network'), second, reply] });
      expect(played).toMatchObject({ outcome: { kind: 'reply' }, sent: 3 });
    }
  });

  it('sends four times at most, then only looks', async () => {
    const lost = silent('network');
    const played = await play({
      answers: [lost, lost, lost, lost, reply],
      looks: [null, null, { kind: 'reply', reply: 'found' }],
    });
    expect(played).toMatchObject({ outcome: { kind: 'reply', reply: 'found' }, sent: 4, looked: 3 });
  });

  it('going offline or out of sight never sends it later by itself', async () => {
    let here = true;
    const played = await play(
      {
        answers: [silent('network'), reply],
        looks: [null, null, null, { kind: 'not-done', correlationId: 'x' }],
        present: () => here,
      },
      {
        wait: () => {
          here = false;
          return Promise.resolve();
        },
      },
    );
    expect(played).toMatchObject({ outcome: { kind: 'not-done' }, sent: 1, looked: 4 });
  });

  it('goes on from an earlier run that may have sent it', async () => {
    const played = await play({ answers: [silent('offline'), reply] }, { sentBefore: true });
    expect(played).toMatchObject({ outcome: { kind: 'reply' }, sent: 2 });
  });

  it('asks nothing while the app is out of sight, and at once when it is back', async () => {
    focusManager.setFocused(false);
    let looked = 0;
    const watching = watchCommand<string>({
      look: () => {
        looked += 1;
        return Promise.resolve({ kind: 'reply', reply: 'found' });
      },
      signal: new AbortController().signal,
      wait: () => Promise.resolve(),
    });
    await new Promise((turn) => setTimeout(turn));
    expect(looked).toBe(0);
    focusManager.setFocused(true);
    expect(await watching).toMatchObject({ kind: 'reply', reply: 'found' });
    focusManager.setFocused(undefined);
  });

  it('out of sight for good, it still stops when the screen is left', async () => {
    focusManager.setFocused(false);
    const left = new AbortController();
    const watching = watchCommand<string>({
      look: () => Promise.reject(new Error('nobody is there to see it')),
      signal: left.signal,
      wait: () => Promise.resolve(),
    });
    left.abort();
    expect(await watching).toBeNull();
    focusManager.setFocused(undefined);
  });

  it('stops watching when the person leaves the screen', async () => {
    const left = new AbortController();
    const played = await play(
      { answers: [silent('network'), reply] },
      {
        signal: left.signal,
        wait: () => {
          left.abort();
          return Promise.resolve();
        },
      },
    );
    expect(played).toMatchObject({ outcome: null, sent: 1, looked: 0 });
  });
});
