/** Whether a paper to be signed is another than the one whose hash is to be signed; told once it is known. */
import { useEffect, useEffectEvent } from 'react';
import { isTheText, type CheckedText } from './paper-words';

export function useDiffers(text: CheckedText | undefined, hash: string, onDiffers: () => void): boolean {
  const differs = text !== undefined && !isTheText(text, hash);
  const tell = useEffectEvent(onDiffers);
  useEffect(() => {
    if (differs) tell();
  }, [differs]);
  return differs;
}
