import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Opener {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** For the button that opens, which stands there while nothing is open. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** A form in the place of the button that opens it. The focus comes back to the button once that is there again: after a save the page is painted later than the next frame. */
export function useOpener(): Opener {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return {
    isOpen,
    button,
    open: () => {
      setOpen(true);
    },
    close: () => {
      setOpen(false);
    },
  };
}
