/** The mini-program in its frame, the protocol behind it, and the wallet's capsule over its top right corner. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { serveFrame, type FrameContext, type FrameServer } from '../../host/frame-server';
import { hostMethods } from '../host-methods';
import { recordCall } from '../host-log';
import { onAppNews } from '../app-news';
import { DELEGATED, SANDBOX } from '../frame-rights';
import { useWalletContext } from '../wallet-context';
import { closeApp, useWallet } from '../wallet-state';
import { Capsule } from './Capsule';
import { CloseGuard } from './CloseGuard';
import css from './MiniProgram.module.css';

/** Large letters of the wallet, as a factor. */
const LARGE = 1.3;

export interface MiniProgramProps {
  /** The wallet's own id of the person. */
  subject: string;
  visible: boolean;
  /** CSS pixels that the phone draws over the page. */
  insets: { readonly top: number; readonly bottom: number };
}

export function MiniProgram({ subject, visible, insets }: MiniProgramProps) {
  const { words, language, backend, appOrigin, demo } = useWalletContext();
  const { theme, size, brand, startParam } = useWallet();
  const frame = useRef<HTMLIFrameElement>(null);
  const server = useRef<FrameServer | null>(null);
  const [connected, setConnected] = useState(false);
  const [guarded, setGuarded] = useState(false);
  const [asking, setAsking] = useState(false);

  const { top, bottom } = insets;
  const context = useMemo<FrameContext>(
    () => ({
      host: words.wallet,
      locale: language,
      theme,
      fontScale: size === 'large' ? LARGE : 1,
      brand,
      chrome: 'capsule',
      insets: { top, right: 0, bottom, left: 0 },
      startParam,
      ...(demo ? { demo } : {}),
    }),
    [words, language, theme, size, brand, top, bottom, startParam, demo],
  );
  const contextNow = useEffectEvent(() => context);
  const wordsNow = useEffectEvent(() => words);

  useEffect(() => {
    const serving = serveFrame({
      appOrigin,
      frame: () => frame.current?.contentWindow ?? null,
      methods: hostMethods({ subject, backend, words: () => wordsNow(), setGuard: setGuarded }),
      context: () => contextNow(),
      onCall: recordCall,
      onHello: () => setGuarded(false),
    });
    server.current = serving;
    setConnected(true);
    return () => {
      serving.lifecycle('unloaded');
      serving.dispose();
      server.current = null;
    };
  }, [appOrigin, backend, subject]);

  useEffect(() => server.current?.display(context), [context]);
  useEffect(() => server.current?.lifecycle(visible ? 'shown' : 'hidden'), [visible]);
  useEffect(
    () =>
      onAppNews((news) => {
        if (news === 'back') server.current?.back();
        else server.current?.lifecycle('shown');
      }),
    [],
  );

  return (
    <div className={css.program} hidden={!visible}>
      {connected && (
        <iframe
          ref={frame}
          className={css.frame}
          title="随借"
          src={`${appOrigin}/`}
          sandbox={SANDBOX}
          allow={DELEGATED}
          referrerPolicy="no-referrer"
          inert={asking}
        />
      )}
      <Capsule top={top} onClose={() => (guarded ? setAsking(true) : closeApp())} />
      {asking && <CloseGuard onStay={() => setAsking(false)} onLeave={closeApp} />}
    </div>
  );
}
