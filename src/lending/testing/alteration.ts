/** Alters one number of a structure, found by walking all of it: so that no figure escapes a test. */

/** Paths of all numbers, as `plan.instalments[3].interest`. */
export function numericPaths(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return [path];
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) => numericPaths(each, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    numericPaths(each, path === '' ? key : `${path}.${key}`),
  );
}

/** A copy in which the number at a path is another: `by` more, or `by` itself. Brands are kept on purpose. */
export function altered<T>(whole: T, path: string, by: number, how: 'add' | 'replace' = 'add'): T {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  // As after the wire: no part is shared with another, so that exactly one place changes.
  const copy: unknown = JSON.parse(JSON.stringify(whole));
  let holder: unknown = copy;
  for (const step of steps.slice(0, -1)) holder = Reflect.get(Object(holder), step);
  const last = steps.at(-1) ?? '';
  const before: unknown = Reflect.get(Object(holder), last);
  if (typeof before !== 'number') throw new Error(`no number at ${path}`);
  Reflect.set(Object(holder), last, how === 'add' ? before + by : by);
  return copy as T;
}
