/** A customer's moment that goes on with real time after it was told. */
import { useEffect, useState } from 'react';

interface Told {
  readonly moment: string;
  /** Real time at which it was told, milliseconds. */
  readonly at: number;
}

/**
 * @param told as the lender last told it, ISO 8601; null before.
 * @param every milliseconds between looks.
 * @returns ISO 8601 in UTC.
 */
export function useRunningMoment(told: string | null, every: number): string | null {
  const [last, setLast] = useState<Told | null>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const at = Date.now();
    setNow(at);
    setLast(told === null ? null : { moment: told, at });
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [told, every]);
  if (told === null) return null;
  const passed = last?.moment === told ? now - last.at : 0;
  return new Date(Date.parse(told) + passed).toISOString();
}
