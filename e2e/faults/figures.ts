/** Counts the faults of a campaign, and ends it as failed when there were too few to mean anything. */
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

const LEAST = 200;
const say = (line: string) => process.stdout.write(`${line}\n`);

export default class Figures implements Reporter {
  private readonly lines: string[] = [];
  private faults = 0;
  private whole = true;

  onTestEnd({ title, annotations }: TestCase, { status }: TestResult): void {
    const of = (type: string) => annotations.find((each) => each.type === type)?.description ?? '0';
    this.faults += Number(of('faults'));
    this.whole &&= status === 'passed';
    const outcome =
      status === 'passed' ? `${of('faults')} faults, app opened again ${of('reopened')} times` : status;
    this.lines.push(`${title}: ${outcome}`);
  }

  async onEnd({ status }: FullResult): Promise<{ status: FullResult['status'] }> {
    say(`\n${this.lines.toSorted().join('\n')}`);
    say(`${this.faults} faults inflicted; ${this.whole ? 'books right after each' : 'NOT all went well'}`);
    const few = status === 'passed' && process.argv.length <= 4 && this.faults < LEAST;
    if (few) say(`Fewer than ${LEAST}: too few.`);
    return { status: few ? 'failed' : status };
  }
}
