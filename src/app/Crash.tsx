/** The last resort: a bug showed itself. Says what it means for the money, offers a fresh start and a code to quote. */
import { Component, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { opaqueId } from '../client/opaque-id';
import { Button } from '../ui/Button';
import { ErrorState } from '../ui/ErrorState';
import { Screen } from '../ui/Screen';

interface CrashState {
  readonly reference: string | null;
}

function CrashScreen({ reference }: { reference: string }) {
  const { t } = useLingui();
  return (
    <Screen title={t`随借`} chrome="none">
      <ErrorState
        title={<Trans>页面出了点问题</Trans>}
        money={<Trans>不会因此扣款或借款。</Trans>}
        advice={<Trans>如果刚提交过，重新打开后会显示那一笔的结果。</Trans>}
        action={
          <Button onClick={() => location.reload()}>
            <Trans>重新打开</Trans>
          </Button>
        }
        reference={{ label: t`编号`, value: reference }}
      />
    </Screen>
  );
}

export class Crash extends Component<{ children: ReactNode }, CrashState> {
  override state: CrashState = { reference: null };

  static getDerivedStateFromError(): CrashState {
    return { reference: opaqueId() };
  }

  override componentDidCatch(error: unknown) {
    // For whoever listens to errors of the page; nothing personal is in it.
    reportError(error);
  }

  override render() {
    const { reference } = this.state;
    return reference === null ? this.props.children : <CrashScreen reference={reference} />;
  }
}
