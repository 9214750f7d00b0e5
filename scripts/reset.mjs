/** `npm run reset`: forgets every customer, loan and key of the sandbox by deleting .data/. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const data = fileURLToPath(new URL('../.data', import.meta.url));
rmSync(data, { recursive: true, force: true });
console.log(`Deleted ${data}`);
