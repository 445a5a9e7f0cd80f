import { Tooltip } from '@mantine/core';
import { IconSearch, IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { KeyCaps } from '../components/KeyCaps';
import { RailInProgress } from './RailInProgress';
import classes from './Rail.module.css';
import { hangsUnder, sections } from './sections';
import { useRailCounts } from './useRailCounts';

interface RailProps {
  readonly isNarrow: boolean;
  readonly onSearch: () => void;
}

/** The way between the sections, with what waits in each; below it the interviews in progress, search and settings. */
export function Rail({ isNarrow, onSearch }: RailProps) {
  const { interviews, due, late } = useRailCounts();
  const { pathname } = useLocation();
  const counts: Readonly<Record<string, { readonly count: number; readonly says: string; readonly isLate: boolean }>> =
    {
      '/interviews': { count: interviews, says: `${interviews} in progress`, isLate: false },
      '/follow-ups': {
        count: due,
        says: late === 0 ? `${due} due` : `${due} due, ${late} of them late`,
        isLate: late > 0,
      },
    };
  return (
    <nav aria-label="Sections" className={classes.rail} data-is-narrow={isNarrow || undefined}>
      <div className={classes.wordmark} aria-hidden>
        {isNarrow ? 'A' : 'Askwell'}
      </div>
      <ul className={classes.list}>
        {sections.map(({ to, name, Icon }) => {
          const waiting = counts[to];
          return (
            <li key={to}>
              <Hint label={name} isOn={isNarrow}>
                <NavLink
                  to={to}
                  end={to === '/'}
                  aria-label={waiting !== undefined && waiting.count > 0 ? `${name}, ${waiting.says}` : name}
                  className={({ isActive }) =>
                    `${classes.item ?? ''} ${isActive || hangsUnder(pathname, to) ? (classes.on ?? '') : ''}`
                  }
                >
                  <Icon size={16} stroke={1.6} aria-hidden />
                  <span className={classes.name}>{name}</span>
                  {waiting !== undefined && waiting.count > 0 && (
                    <span className={classes.count} data-is-late={waiting.isLate || undefined}>
                      {waiting.count}
                    </span>
                  )}
                </NavLink>
              </Hint>
            </li>
          );
        })}
      </ul>
      {!isNarrow && <RailInProgress />}
      <ul className={`${classes.list ?? ''} ${classes.bottom ?? ''}`}>
        <li>
          <Hint label="Search" isOn={isNarrow}>
            <button type="button" className={classes.item} aria-label="Search" onClick={onSearch}>
              <IconSearch size={16} stroke={1.6} aria-hidden />
              <span className={classes.name}>Search</span>
              {!isNarrow && <KeyCaps keys="mod+K" />}
            </button>
          </Hint>
        </li>
        <li>
          <Hint label="Settings" isOn={isNarrow}>
            <NavLink
              to="/settings"
              className={({ isActive }) => `${classes.item ?? ''} ${isActive ? (classes.on ?? '') : ''}`}
            >
              <IconSettings size={16} stroke={1.6} aria-hidden />
              <span className={classes.name}>Settings</span>
            </NavLink>
          </Hint>
        </li>
      </ul>
    </nav>
  );
}

/** The name beside an icon that stands alone. */
function Hint({
  label,
  isOn,
  children,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={label} position="right" disabled={!isOn} events={{ hover: true, focus: true, touch: false }}>
      <div>{children}</div>
    </Tooltip>
  );
}
