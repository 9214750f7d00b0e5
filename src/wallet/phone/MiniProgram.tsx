/** The mini-program in its frame, the protocol behind it, and the wallet's capsule or bar over it. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { serveFrame, type FrameContext, type FrameServer } from '../../host/frame-server';
import { hostMethods, offered } from '../host-methods';
import { recordCall } from '../host-log';
import { onAppNews } from '../app-news';
import { DELEGATED, SANDBOX } from '../frame-rights';
import { useWalletContext } from '../wallet-context';
import { TRAITS } from '../presets';
import { closeApp, useWallet } from '../wallet-state';
import { Capsule } from './Capsule';
import { CloseGuard } from './CloseGuard';
import { TitleBar } from './TitleBar';
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
  const { theme, size, brand, startParam, preset } = useWallet();
  const { bar, chrome, methods } = TRAITS[preset];
  const frame = useRef<HTMLIFrameElement>(null);
  const server = useRef<FrameServer | null>(null);
  const [connected, setConnected] = useState(false);
  const [guarded, setGuarded] = useState(false);
  const [asking, setAsking] = useState(false);
  const [title, setTitle] = useState('');
  const [backAsked, setBackAsked] = useState(false);

  const { top, bottom } = insets;
  const context = useMemo<FrameContext>(
    () => ({
      host: words.wallet,
      locale: language,
      theme,
      fontScale: size === 'large' ? LARGE : 1,
      brand,
      chrome,
      insets: { top: bar ? 0 : top, right: 0, bottom, left: 0 },
      startParam,
      ...(demo ? { demo } : {}),
    }),
    [words, language, theme, size, brand, chrome, bar, top, bottom, startParam, demo],
  );
  const contextNow = useEffectEvent(() => context);
  const wordsNow = useEffectEvent(() => words);

  useEffect(() => {
    const serving = serveFrame({
      appOrigin,
      frame: () => frame.current?.contentWindow ?? null,
      methods: offered(
        hostMethods({
          subject,
          backend,
          words: () => wordsNow(),
          setGuard: setGuarded,
          setBack: setBackAsked,
          setTitle,
        }),
        methods,
      ),
      context: () => contextNow(),
      onCall: recordCall,
      onHello: () => {
        setGuarded(false);
        setBackAsked(false);
        setTitle('');
      },
    });
    server.current = serving;
    setConnected(true);
    return () => {
      serving.lifecycle('unloaded');
      serving.dispose();
      server.current = null;
    };
  }, [appOrigin, backend, subject, methods]);

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

  const leave = () => (guarded ? setAsking(true) : closeApp());
  const hasArrow = bar?.arrow === 'always' || (bar?.arrow === 'asked' && backAsked);
  return (
    <div className={css.program} hidden={!visible}>
      {bar && (
        <TitleBar
          title={title || words.app}
          top={top}
          onBack={hasArrow ? () => server.current?.back() : null}
          onClose={leave}
        />
      )}
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
      {!bar && <Capsule top={top} onClose={leave} />}
      {asking && <CloseGuard onStay={() => setAsking(false)} onLeave={closeApp} />}
    </div>
  );
}
