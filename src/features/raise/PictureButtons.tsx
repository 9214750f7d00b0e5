/** Taking a photograph of a document, or choosing one that was taken: the phone's own camera and album. */
import { useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button';
import { ButtonPair } from '../../ui/Dock';

export interface PictureButtonsProps {
  onChoose: (file: File) => void;
  /** None can be given now; the dock says why. */
  disabled: boolean;
}

export function PictureButtons({ onChoose, disabled }: PictureButtonsProps) {
  const { t } = useLingui();
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const input = {
    type: 'file',
    accept: 'image/*',
    hidden: true,
    onChange: ({ target }: { target: HTMLInputElement }) => {
      const file = target.files?.[0];
      // The same file can be chosen again.
      target.value = '';
      if (file) onChoose(file);
    },
  } as const;
  return (
    <>
      <input ref={camera} {...input} capture="environment" aria-label={t`拍照`} />
      <input ref={album} {...input} aria-label={t`选图片`} />
      <ButtonPair>
        <Button kind="secondary" disabled={disabled} onClick={() => album.current?.click()}>
          {t`选图片`}
        </Button>
        <Button disabled={disabled} onClick={() => camera.current?.click()}>
          {t`拍照`}
        </Button>
      </ButtonPair>
    </>
  );
}
