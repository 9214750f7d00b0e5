/** A plan at a glance: one bar per instalment, interest on top of principal; the table beside it has the figures. */
import type { Amount } from '../lending/money';
import { useScreenful } from './use-screenful';
import css from './PlanChart.module.css';

export interface PlanChartProps {
  /** The chart as a sentence. */
  label: string;
  rows: readonly { readonly principal: Amount; readonly interest: Amount }[];
}

const HEIGHT = 64;
const GAP = 2;

export function PlanChart({ label, rows }: PlanChartProps) {
  const shown = useScreenful(rows);
  const most = Math.max(1, ...rows.map((row) => row.principal + row.interest));
  // In percent of the width: 2 between bars, less between many, so that bars keep at least 78 in all.
  const gap = Math.min(2, 22 / Math.max(1, rows.length - 1));
  const bar = (100 - gap * (rows.length - 1)) / Math.max(1, rows.length);
  return (
    <svg className={css.chart} role="img" aria-label={label} height={HEIGHT}>
      {shown.map((row, at) => {
        const interest = row.interest === 0 ? 0 : Math.max(1.5, (row.interest / most) * HEIGHT - GAP);
        const base = interest === 0 ? 0 : interest + GAP;
        const top = HEIGHT - ((row.principal + row.interest) / most) * HEIGHT;
        const principal = Math.max(0, HEIGHT - top - base);
        const x = `${(bar + gap) * at}%`;
        return (
          <g key={at}>
            {interest > 0 && (
              <rect className={css.interest} x={x} y={top} width={`${bar}%`} height={interest} rx="1.5" />
            )}
            {principal > 0 && (
              <rect
                className={css.principal}
                x={x}
                y={HEIGHT - principal}
                width={`${bar}%`}
                height={principal}
                rx={Math.min(3, principal / 2)}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Names the two colours, with the sums that they stand for. */
export function PlanLegend(props: {
  principal: string;
  interest: string;
  principalSum: string;
  interestSum: string;
}) {
  return (
    <div className={css.legend}>
      <span>
        <i className={css.principalMark} /> {props.principal} <b>{props.principalSum}</b>
      </span>
      <span>
        <i className={css.interestMark} /> {props.interest} <b>{props.interestSum}</b>
      </span>
    </div>
  );
}
