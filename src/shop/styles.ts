/** The look of the shop's pages, served as one file. */
export const CSS = `:root {
  color-scheme: light dark;
  --ground: #f6f3ee;
  --card: #fff;
  --ink: #2a211a;
  --soft: #6b5d52;
  --line: #e3dbd1;
  --wood: #7a4a22;
  --on-wood: #fff;
  --good: #17714a;
  --warn: #8a4f00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17120e;
    --card: #221b15;
    --ink: #f3ede6;
    --soft: #c0b2a5;
    --line: #3a3028;
    --wood: #e0b084;
    --on-wood: #1d130a;
    --good: #6cc79a;
    --warn: #e9b55e;
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font:
    16px/1.5 'PingFang SC',
    'Noto Sans CJK SC',
    system-ui,
    sans-serif;
}
main > p {
  margin-top: 20px;
}
header,
main,
footer {
  max-width: 720px;
  margin: 0 auto;
  padding: 20px;
}
header {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 4px 16px;
}
header a {
  color: inherit;
  text-decoration: none;
}
.name {
  font-size: 22px;
  font-weight: 600;
}
.soft,
footer {
  color: var(--soft);
  font-size: 14px;
}
.goods {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
  gap: 16px;
  padding: 0;
  list-style: none;
}
.card {
  padding: 20px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--card);
}
.card + .card {
  margin-top: 16px;
}
.goods .card {
  margin: 0;
}
.picture {
  width: 72px;
  height: 72px;
  fill: none;
  stroke: var(--wood);
  stroke-width: 1;
}
h1,
h2 {
  margin: 0 0 8px;
  font-size: 20px;
  line-height: 1.35;
}
h2 {
  font-size: 17px;
}
p {
  margin: 0 0 12px;
}
.price {
  font-size: 24px;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
}
button,
.button {
  min-height: 48px;
  padding: 10px 20px;
  border: 0;
  border-radius: 10px;
  background: var(--wood);
  color: var(--on-wood);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button.quiet {
  border: 1px solid var(--wood);
  background: none;
  color: var(--wood);
}
:focus-visible {
  outline: 3px solid #1f57d6;
  outline-offset: 2px;
}
fieldset {
  margin: 0 0 16px;
  padding: 0;
  border: 0;
}
legend {
  padding: 0;
  font-weight: 600;
}
label.way {
  display: flex;
  gap: 12px;
  align-items: flex-start;
  padding: 12px 0;
  border-bottom: 1px solid var(--line);
}
label.way input {
  width: 22px;
  height: 22px;
  margin: 2px 0 0;
  flex: none;
  accent-color: var(--wood);
}
label.way span span {
  display: block;
}
.state {
  font-size: 20px;
  font-weight: 600;
}
.paid {
  color: var(--good);
}
.other {
  color: var(--warn);
}
.note {
  padding: 12px 16px;
  border-left: 4px solid var(--warn);
  background: var(--card);
}
.row {
  display: flex;
  flex-wrap: wrap;
  gap: 12px;
  align-items: flex-end;
}
.row input {
  width: 140px;
  min-height: 48px;
  padding: 8px 12px;
  border: 1px solid var(--soft);
  border-radius: 10px;
  background: var(--card);
  color: inherit;
  font: inherit;
}
main a,
footer a,
header .soft a {
  color: var(--wood);
  text-decoration: underline;
}
`;
