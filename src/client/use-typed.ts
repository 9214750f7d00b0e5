/**
 * What a person has typed, for as long as this page lives: a swipe back that leaves the sheet or the screen loses none of
 * it. In memory alone, because it may be personal; forms without anything personal have a draft (draft.ts).
 */
import { create } from 'zustand';

const useAll = create<Readonly<Record<string, unknown>>>()(() => ({}));

/**
 * Like useState, but kept under a name. What is kept under one name always has one shape.
 * @returns what was typed, how to change it, how to forget it once it was sent.
 */
export function useTyped<T>(name: string, empty: T): readonly [T, (next: T) => void, () => void] {
  const typed = useAll((all) => (name in all ? (all[name] as T) : empty));
  return [
    typed,
    (next) => useAll.setState({ [name]: next }),
    () => useAll.setState(({ [name]: _, ...others }) => others, true),
  ];
}
