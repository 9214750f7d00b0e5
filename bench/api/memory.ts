/** What a program holds in memory, all its processes together. */
import { readdir, readFile } from 'node:fs/promises';

async function parents(): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The name in brackets may itself hold spaces.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) found.set(Number(name), Number(parent));
  }
  return found;
}

/**
 * A process and its descendants: memory of their own, and their part of what is shared among them.
 * @returns MB; NaN where the system does not tell (only Linux does).
 */
export async function memoryOf(pid: number): Promise<number> {
  const known = await parents();
  const family = new Set([pid]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const [child, parent] of known) if (family.has(parent)) family.add(child);
  }
  let kilobytes = NaN;
  for (const each of family) {
    const text = await readFile(`/proc/${each}/smaps_rollup`, 'utf8').catch(() => '');
    const share = /^Pss:\s+(\d+) kB/m.exec(text)?.[1];
    if (share !== undefined) kilobytes = (Number.isNaN(kilobytes) ? 0 : kilobytes) + Number(share);
  }
  return kilobytes / 1000;
}
