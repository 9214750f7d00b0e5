/** One short notice at a time on the phone: a file was saved, a link copied. */
import { create } from 'zustand';

const SHOWN_MS = 2_500;

export const useNotice = create<{ readonly text: string | null }>()(() => ({ text: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

export function showNotice(text: string): void {
  clearTimeout(timer);
  useNotice.setState({ text });
  timer = setTimeout(() => useNotice.setState({ text: null }), SHOWN_MS);
}
