import type { Interview } from '../../../shared/domain/interview';
import { RecallDialog } from './RecallDialog';
import { TimeDialog } from './TimeDialog';
import type { RoomInUse } from './useRoom';
import { WhoDialog } from './WhoDialog';

interface RoomLayersProps {
  readonly interview: Interview;
  readonly inUse: Pick<RoomInUse, 'layer' | 'close' | 'zone'>;
  readonly onPutOff: () => void;
}

/** The dialogs of the room; at most one is open. */
export function RoomLayers({ interview, inUse: { layer, close, zone }, onPutOff }: RoomLayersProps) {
  if (layer === 'time') return <TimeDialog interview={interview} zone={zone} onDone={close} onPutOff={onPutOff} />;
  if (layer === 'who') return <WhoDialog interview={interview} onDone={close} />;
  if (layer === 'recall') return <RecallDialog interview={interview} zone={zone} onDone={close} />;
  return null;
}
