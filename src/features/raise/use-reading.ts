/** A chosen picture on its way to being understood: read on this device, stopped at will, typed by hand instead. */
import { useEffect, useRef, useState } from 'react';
import type { Progress } from './reading/reader';
import type { Understood } from './reading/read-document';

/** The picture as this device keeps it while the screen is open. */
export interface Picture {
  readonly file: File;
  /** Of the object, for showing it. */
  readonly url: string;
  readonly digest: string;
}

export type Reading =
  | { readonly phase: 'none'; readonly isRefused: boolean }
  | { readonly phase: 'reading'; readonly progress: Progress }
  | { readonly phase: 'read'; readonly picture: Picture; readonly understood: Understood | null };

const BEGIN: Reading = { phase: 'none', isRefused: false };

export interface UseReading {
  readonly reading: Reading;
  readonly read: (file: File) => void;
  /** Back to choosing. */
  readonly stop: () => void;
  /** Does not wait any longer: everything is typed. */
  readonly byHand: () => void;
}

export function useReading(): UseReading {
  const [reading, setReading] = useState<Reading>(BEGIN);
  const stopper = useRef<AbortController | null>(null);
  const chosen = useRef<File | null>(null);
  const shown = useRef<string | null>(null);

  const forget = () => {
    stopper.current?.abort();
    if (shown.current !== null) URL.revokeObjectURL(shown.current);
    shown.current = null;
  };
  useEffect(() => forget, []);

  const done = async (file: File, understood: Understood | null, { signal }: AbortController) => {
    const { fingerprint } = await import('./reading/picture');
    const digest = await fingerprint(file);
    if (signal.aborted) return;
    const url = URL.createObjectURL(file);
    shown.current = url;
    setReading({ phase: 'read', picture: { file, url, digest }, understood });
  };

  const read = (file: File) => {
    forget();
    const control = new AbortController();
    stopper.current = control;
    chosen.current = file;
    setReading({ phase: 'reading', progress: { step: 'fetching', done: 0 } });
    const onProgress = (progress: Progress) => {
      if (!control.signal.aborted) setReading({ phase: 'reading', progress });
    };
    const run = async () => {
      const { readDocument } = await import('./reading/read-document');
      return readDocument(file, { signal: control.signal, onProgress });
    };
    run().then(
      (understood) => done(file, understood, control),
      (error: unknown) => {
        if (control.signal.aborted) return;
        if (error instanceof Error && error.name === 'NotAPicture')
          return setReading({ phase: 'none', isRefused: true });
        return done(file, null, control);
      },
    );
  };

  const stop = () => {
    forget();
    setReading(BEGIN);
  };
  const byHand = () => {
    forget();
    const control = new AbortController();
    stopper.current = control;
    if (chosen.current) void done(chosen.current, null, control);
  };
  return { reading, read, stop, byHand };
}
