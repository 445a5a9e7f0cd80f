import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';

/** The screens around people, with those that have a place in the bar where it is wide enough. */
const places = [
  { name: 'Keep in touch', to: '/people/keep-in-touch', isInBar: true },
  { name: 'Introductions', to: '/people/introductions', isInBar: true },
  { name: 'Events and groups', to: '/events', isInBar: true },
  { name: 'Shelf', to: '/people/shelf', isInBar: false },
  { name: 'News of people', to: '/people/news', isInBar: false },
  { name: 'Map', to: '/organisations/map', isInBar: false },
  { name: 'Brainstorm', to: '/people/brainstorm', isInBar: false },
] as const;

/** From people to what is done with them: three screens beside each other, the others in a menu; all of them in it where it is narrow. */
export function AroundPeople() {
  const navigate = useNavigate();
  return (
    <>
      {places
        .filter(({ isInBar }) => isInBar)
        .map(({ name, to }) => (
          <Button key={to} variant="subtle" visibleFrom="md" onClick={() => void navigate(to)}>
            {name}
          </Button>
        ))}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="subtle" rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {places.map(({ name, to, isInBar }) => (
            <Menu.Item key={to} {...(isInBar ? { hiddenFrom: 'md' } : {})} onClick={() => void navigate(to)}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
