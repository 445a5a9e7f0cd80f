import { IconBuilding, IconMail, IconMessageQuestion, IconMessages, IconScale, IconSun, IconUsers } from '@tabler/icons-react';
import { NavLink } from 'react-router-dom';
import classes from './Rail.module.css';

const sections = [
  { to: '/', name: 'Today', Icon: IconSun },
  { to: '/interviews', name: 'Interviews', Icon: IconMessages },
  { to: '/people', name: 'People', Icon: IconUsers },
  { to: '/organisations', name: 'Organisations', Icon: IconBuilding },
  { to: '/questions', name: 'Questions', Icon: IconMessageQuestion },
  { to: '/follow-ups', name: 'Follow-ups', Icon: IconMail },
  { to: '/insights', name: 'Insights', Icon: IconScale },
] as const;

/** The way between the sections. */
export function Rail() {
  return (
    <nav aria-label="Sections" className={classes.rail}>
      <div className={classes.wordmark}>Askwell</div>
      {sections.map(({ to, name, Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={({ isActive }) => `${classes.item ?? ''} ${isActive ? (classes.on ?? '') : ''}`}>
          <Icon size={16} stroke={1.6} aria-hidden />
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
