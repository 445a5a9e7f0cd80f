import type { Cadence } from '../../shared/domain/cadence';

/** How much of the interval is used. The words always stand beside it, so that it is hidden from screen readers. */
export function CadenceRing({ cadence, size = 16 }: { readonly cadence: Cadence; readonly size?: number }) {
  const thickness = size < 24 ? 2.2 : 3.4;
  const radius = (size - thickness) / 2;
  const length = 2 * Math.PI * radius;
  const used = cadence.kind === 'late' ? 1 : cadence.kind === 'running' ? cadence.used : 0;
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: thickness };
  return (
    <svg width={size} height={size} aria-hidden>
      <circle {...circle} stroke="var(--aw-line-strong)" />
      <circle
        {...circle}
        stroke={cadence.kind === 'late' ? 'var(--aw-late)' : 'var(--aw-ink)'}
        strokeDasharray={`${used * length} ${length}`}
        transform={`rotate(-90 ${size / 2} ${size / 2})`}
      />
    </svg>
  );
}
