/** What goes wrong for this customer (product.md F74). The counted ones befall the next request and are then off again. */
import { useEffect, useRef, useState } from 'react';
import type { Faults, SandboxCustomer } from '../../contract/sandbox';
import { RangeField } from '../../ui/RangeField';
import { Switch } from '../../ui/Switch';
import { useWords } from '../wallet-context';
import { Choice } from './Choice';
import { withFault, WRONG_PATH } from './fault-choice';
import { useFaults } from './presenter';
import css from './FaultControls.module.css';

const COUNTED = ['loseRequests', 'loseAnswers', 'answer500', 'answer429'] as const;
const MOST_MS = 5_000;
const STEP_MS = 100;
/** A slider that is being dragged speaks once, when it comes to rest. */
const REST_MS = 250;

const entries = <T extends string>(labels: Readonly<Record<T, string>>) =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));

export function FaultControls({ customer }: { customer: SandboxCustomer }) {
  const { panel } = useWords();
  const change = useFaults(customer.id);
  // What was just asked for, until the lender says what holds.
  const faults = change.isPending ? change.variables : customer.faults;
  const set = <K extends keyof Faults>(name: K, value: Faults[K] | undefined) =>
    change.mutate(withFault(faults, name, value));
  return (
    <section className={css.faults}>
      <h2>{panel.network}</h2>
      <Latency value={faults.latency ?? 0} onRest={(ms) => set('latency', ms === 0 ? undefined : ms)} />
      <div className={css.counted}>
        {COUNTED.map((name) => (
          <Switch
            key={name}
            label={panel.faults[name]}
            checked={(faults[name] ?? 0) > 0}
            onChange={(on) => set(name, on ? 1 : undefined)}
          />
        ))}
      </div>
      <div className={css.choices}>
        <Choice
          stacked
          label={panel.application}
          value={faults.application ?? 'none'}
          options={entries(panel.applications)}
          onChange={(value) => set('application', value === 'none' ? undefined : value)}
        />
        <Choice
          stacked
          label={panel.debit}
          value={faults.debit ?? 'none'}
          options={entries(panel.debits)}
          onChange={(value) => set('debit', value === 'none' ? undefined : value)}
        />
        <Choice
          stacked
          label={panel.wrong}
          value={faults.wrongBy?.in ?? 'none'}
          options={entries(panel.wrongs)}
          onChange={(value) =>
            set('wrongBy', value === 'none' ? undefined : { in: value, path: WRONG_PATH[value], by: 1 })
          }
        />
      </div>
      {change.isError && (
        <p role="alert" className={css.failed}>
          {panel.failed}
        </p>
      )}
    </section>
  );
}

function Latency({ value, onRest }: { value: number; onRest: (ms: number) => void }) {
  const { panel } = useWords();
  const [dragged, setDragged] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setDragged(null), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = dragged ?? value;
  return (
    <RangeField
      label={panel.latency}
      text={panel.milliseconds(shown)}
      value={shown}
      min={0}
      max={MOST_MS}
      step={STEP_MS}
      onChange={(ms) => {
        setDragged(ms);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onRest(ms), REST_MS);
      }}
    />
  );
}
