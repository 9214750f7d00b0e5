/** Asks before a mini-program is closed that said something is under way. */
import { useWords } from '../wallet-context';
import { WalletSheet } from './WalletSheet';

export function CloseGuard({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { guard } = useWords();
  return (
    <WalletSheet title={guard.title} detail={guard.detail} cancelLabel={guard.stay} onClose={onStay}>
      <button type="button" onClick={onLeave}>
        <b>{guard.leave}</b>
      </button>
    </WalletSheet>
  );
}
