/** A plan at a glance: one bar per instalment, interest on top of principal; the table beside it has the figures. */
import type { Amount } from '../lending/money';
import { useScreenful } from './use-screenful';
import css from './PlanChart.module.css';

export interface PlanChartProps {
  /** The chart as a sentence. */
  label: string;
  rows: readonly { readonly principal: Amount; readonly interest: Amount }[];
}

/** Of the drawing, which is stretched to the width that there is. */
const WIDTH = 350;
const HEIGHT = 64;
/** Between interest and principal of one bar. */
const GAP = 2;

/** A rectangle with round corners, as a piece of a path: all bars of a colour are one element, however many there are. */
function bar(x: number, y: number, width: number, height: number, round: number): string {
  const r = Math.min(round, width / 2, height / 2);
  const [h, v] = [width - 2 * r, height - 2 * r];
  return (
    `M${x + r} ${y}h${h}a${r} ${r} 0 0 1 ${r} ${r}v${v}a${r} ${r} 0 0 1 ${-r} ${r}` +
    `h${-h}a${r} ${r} 0 0 1 ${-r} ${-r}v${-v}a${r} ${r} 0 0 1 ${r} ${-r}z`
  );
}

export function PlanChart({ label, rows }: PlanChartProps) {
  const shown = useScreenful(rows);
  const most = Math.max(1, ...rows.map((row) => row.principal + row.interest));
  // Less between many, so that bars keep at least 78 of a hundred in all.
  const gap = WIDTH * Math.min(0.02, 0.22 / Math.max(1, rows.length - 1));
  const width = (WIDTH - gap * (rows.length - 1)) / Math.max(1, rows.length);
  let [interests, principals] = ['', ''];
  shown.forEach((row, at) => {
    const x = (width + gap) * at;
    const interest = row.interest === 0 ? 0 : Math.max(1.5, (row.interest / most) * HEIGHT - GAP);
    const whole = ((row.principal + row.interest) / most) * HEIGHT;
    const principal = whole - (interest === 0 ? 0 : interest + GAP);
    if (interest > 0) interests += bar(x, HEIGHT - whole, width, interest, 1.5);
    if (principal > 0) principals += bar(x, HEIGHT - principal, width, principal, 3);
  });
  return (
    <svg
      className={css.chart}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      height={HEIGHT}
      preserveAspectRatio="none"
    >
      <path className={css.interest} d={interests} />
      <path className={css.principal} d={principals} />
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
