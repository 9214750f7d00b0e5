/** On the way: time used against the promise, the steps so far, safe to leave (product.md F16). */
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { cancelApplication } from '../../client/applications';
import { LENDER_ZONE, useDevice, useReader } from '../../client/device';
import { pageNow } from '../../client/page-clock';
import { moneyMoved } from '../../client/query-client';
import type { Application } from '../../contract/application';
import type { ApplicationState } from '../../contract/home';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { clockText, timeText } from '../../ui/format';
import { METHOD_NAMES } from '../../ui/loan-words';
import { moneyText } from '../../ui/money-format';
import { SHIELD } from '../../ui/icons';
import { Note } from '../../ui/Note';
import { href, useNav } from '../../ui/nav';
import { ProgressBar } from '../../ui/ProgressBar';
import { Screen } from '../../ui/Screen';
import { Timeline, type TimelineStep } from '../../ui/Timeline';
import css from './Progress.module.css';

const ORDER: readonly ApplicationState[] = ['submitted', 'approved', 'paying-out', 'arrived'];

export function InProgress({ application, onChanged }: { application: Application; onChanged: () => void }) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const chrome = useDevice((device) => device.chrome);
  const [cancelling, setCancelling] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const inReview = application.state === 'in-review';

  const cancel = async () => {
    setCancelling(true);
    const answer = await cancelApplication(application.id);
    setCancelling(false);
    if (answer.kind !== 'reply') setFailure(answer);
    void moneyMoved(queries);
    onChanged();
  };
  return (
    <Screen
      title={t`放款进度`}
      chrome={chrome}
      back={{ label: t`返回首页`, onBack: () => nav.go(href('home')) }}
      dock={
        <Dock note={failure && <FailureNote failure={failure} />}>
          <Button onClick={() => nav.go(href('home'))}>
            {inReview ? t`先离开，有结果通知我` : t`先离开，到账通知我`}
          </Button>
          {application.canCancel && (
            <Button kind="quiet" busy={cancelling} busyLabel={t`正在取消`} onClick={() => void cancel()}>
              {t`不借了，取消这笔申请`}
            </Button>
          )}
        </Dock>
      }
    >
      {inReview ? (
        <div className={css.head}>
          <h2>{t`需要人工再看一眼`}</h2>
          <p
            className={css.lead}
          >{t`贷款机构正在人工审核，通常几小时内有结果。期间不计息，可以随时取消。`}</p>
        </div>
      ) : (
        <Elapsed application={application} />
      )}
      <Card>
        <Timeline label={t`申请的每一步`} steps={useSteps(application)} />
      </Card>
      <div className={css.below}>
        <Note icon={SHIELD}>{t`可以放心离开，进度会自动保存。没有到账就不计息，也不会重复放款。`}</Note>
      </div>
    </Screen>
  );
}

function Elapsed({ application }: { application: Application }) {
  const { t } = useLingui();
  const { submittedAt, promisedBy, now } = application;
  const promise = (Date.parse(promisedBy) - Date.parse(submittedAt)) / 1000;
  const seconds = useTicking((Date.parse(now) - Date.parse(submittedAt)) / 1000, now);
  const minutes = Math.round(promise / 60);
  const used = clockText(Math.min(seconds, promise));
  return (
    <div className={css.head}>
      <p className={css.caption}>{t`已用时`}</p>
      <p className={css.clock}>{clockText(seconds)}</p>
      <p className={css.lead}>{t`最长 ${minutes} 分钟内给你结果：到账，或告诉你原因。`}</p>
      <ProgressBar
        label={t`已用时`}
        value={Math.min(seconds, promise)}
        max={promise}
        text={used}
        start={t`${timeText(submittedAt, LENDER_ZONE)} 提交`}
        end={t`最晚 ${timeText(promisedBy, LENDER_ZONE)}`}
      />
    </div>
  );
}

/** Whole seconds that go on by the page's own clock from what the lender last said. */
function useTicking(from: number, saidAt: string): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = pageNow();
    setPassed(0);
    const timer = setInterval(() => setPassed((pageNow() - start) / 1000), 1000);
    return () => clearInterval(timer);
  }, [saidAt]);
  return Math.floor(from + passed);
}

function useSteps(application: Application): readonly TimelineStep[] {
  const { t, i18n } = useLingui();
  const { currency, locale } = useReader();
  const { state, steps, card, order: paysFor } = application;
  const money = moneyText(application.amount, currency, locale);
  const months = application.months;
  const order: readonly ApplicationState[] =
    state === 'in-review' || steps.some((step) => step.state === 'in-review')
      ? ['submitted', 'in-review', 'approved', 'paying-out', 'arrived']
      : ORDER;
  const at = order.indexOf(state);
  const titles: Partial<Record<ApplicationState, string>> = {
    submitted: t`已提交`,
    'in-review': t`人工审核`,
    approved: at < order.indexOf('approved') ? t`审批` : t`审批通过`,
    'paying-out': t`放款中`,
    arrived: t`到账`,
  };
  const details: Partial<Record<ApplicationState, string>> = {
    submitted: t`${money} · ${months} 个月 · ${i18n._(METHOD_NAMES[application.method])}`,
    'paying-out': paysFor ? t`付给${paysFor.merchant}` : t`转入${card.bank} 尾号 ${card.tail}`,
    arrived: t`从到账这天开始计息`,
  };
  return order.map((step, index) => {
    const happened = steps.findLast((each) => each.state === step);
    const place = index < at ? 'done' : index === at ? (step === 'submitted' ? 'done' : 'now') : 'next';
    const shown = state === 'submitted' && step === 'approved' ? 'now' : place;
    return {
      id: step,
      state: shown,
      title: titles[step] ?? step,
      ...(details[step] !== undefined && { detail: details[step] }),
      time:
        shown === 'now'
          ? t`进行中`
          : happened && shown === 'done'
            ? timeText(happened.at, LENDER_ZONE, true)
            : undefined,
      stateLabel: shown === 'done' ? t`已完成` : shown === 'now' ? t`进行中` : t`还没到`,
    };
  });
}
