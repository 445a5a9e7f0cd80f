import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import { KeyCaps } from '../components/KeyCaps';
import { useKeyLayers } from '../lib/keyboard';
import classes from './KeyOverlay.module.css';

/** Everything that can be pressed here, read from the layers that act on it: nothing is listed that does not work. */
export function KeyOverlay({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const layers = useKeyLayers();
  const groups = useMemo(() => {
    const byTitle = new Map<string, { readonly keys: string; readonly does: string }[]>();
    for (const { title, keys } of layers) {
      const shown = keys.filter((key) => key.isHidden !== true);
      if (shown.length > 0) byTitle.set(title, [...(byTitle.get(title) ?? []), ...shown]);
    }
    return [...byTitle];
  }, [layers]);
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size={760} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={classes.groups} data-autofocus tabIndex={-1}>
        {groups.map(([title, keys]) => (
          <section key={title} className={classes.group} aria-label={title}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.list}>
              {keys.map(({ keys: pressed, does }) => (
                <div key={pressed} className={classes.row}>
                  <dt>
                    <KeyCaps keys={pressed} />
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
