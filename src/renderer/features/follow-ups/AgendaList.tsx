import type { Instant, LocalDate } from '../../../shared/domain/field';
import { HeadedList } from '../../components/HeadedList';
import { useIsCalm } from '../../components/useIsCalm';
import { AgendaRow } from './AgendaRow';
import { sayOrigin, sayWhen, type AgendaItem } from './followUpView';

type Row = Extract<AgendaItem, { kind: 'followUp' }>;
type Heading = Extract<AgendaItem, { kind: 'heading' }>;

interface AgendaListProps {
  readonly items: readonly AgendaItem[];
  readonly known: Parameters<typeof sayOrigin>[0];
  readonly today: LocalDate;
  readonly now: Instant;
  readonly zone: string;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onDone: () => void;
}

/** Follow-ups under their headings: by day, or by person. */
export function AgendaList({ items, known, today, now, zone, selectedId, onSelect, onOpen, onDone }: AgendaListProps) {
  const isCalm = useIsCalm();
  return (
    <HeadedList<Heading, Row>
      label="Follow-ups"
      items={items}
      keyOf={({ key }) => key}
      isRow={(item): item is Row => item.kind === 'followUp'}
      heading={({ title, count, isLate }) => ({ title, more: count, isLate: isLate && !isCalm })}
      row={({ key, followUp, group }, tabIndex) => (
        <AgendaRow
          followUp={followUp}
          origin={sayOrigin(known, followUp, today, now, zone)}
          when={sayWhen(followUp, today, now, group)}
          isCalm={isCalm}
          isSelected={key === selectedId}
          tabIndex={tabIndex}
          onSelect={() => {
            onSelect(key);
          }}
          onOpen={() => {
            onOpen(key);
          }}
          onDone={onDone}
        />
      )}
    />
  );
}
