/** A {@link Button} that signs or moves money: it takes no tap before it has stood still for half a second. */
import { useRef } from 'react';
import { Button, type ButtonProps } from './Button';
import { useStanding } from './use-standing';

export type StandingButtonProps = Omit<ButtonProps, 'ref' | 'href' | 'arming'>;

export function StandingButton(props: StandingButtonProps) {
  const { disabled = false, busy = false, onClick } = props;
  const button = useRef<HTMLElement>(null);
  const { standing, counts } = useStanding(button, !disabled && !busy);
  return (
    <Button
      {...props}
      ref={button}
      arming={!standing}
      onClick={(event) => {
        if (counts(event)) onClick?.(event);
      }}
    />
  );
}
