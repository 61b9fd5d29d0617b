import { Menu, Text, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { ChevronsUpDown, Keyboard, LogOut, Search, UserRound } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { announceProblem } from '../screen/announce';
import { useIdentity, useSignOut } from '../session/session';
import { Mark } from './mark';
import { places } from './places';
import classes from './rail.module.css';
import { commandKey } from './keys';

interface RailProps {
  readonly onKeyboardHelp: () => void;
}

/** Where one is and can go; on a phone a bar at the foot of the screen. */
export function Rail({ onKeyboardHelp }: RailProps) {
  const { pathname } = useLocation();
  const isIn = (path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);
  return (
    <nav className={classes['rail']} aria-label="Main">
      <div className={classes['organization']}>
        <Mark />
        <Text fw={650} truncate>
          {useIdentity().organization.name}
        </Text>
      </div>
      <UnstyledButton className={classes['search']} onClick={spotlight.open}>
        <Search size={16} aria-hidden />
        <span>Search</span>
        <kbd>{commandKey} K</kbd>
      </UnstyledButton>
      <ul className={classes['places']}>
        {places.map(({ path, also = path, name, shortName, icon: Icon }) => (
          <li key={path}>
            <Link
              to={path}
              className={classes['place']}
              aria-current={isIn(path) || isIn(also) ? 'page' : undefined}
            >
              <Icon size={18} aria-hidden />
              <span className={classes['name']}>{name}</span>
              <span className={classes['shortName']} aria-hidden>
                {shortName ?? name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Me onKeyboardHelp={onKeyboardHelp} />
    </nav>
  );
}

function Me({ onKeyboardHelp }: RailProps) {
  const { member } = useIdentity();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes['me']}>
          <span className={classes['who']}>
            <Text size="sm" fw={550} truncate>
              {member.name}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {member.title ?? member.email}
            </Text>
          </span>
          <ChevronsUpDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/settings/me" leftSection={<UserRound size={16} />}>
          My settings
        </Menu.Item>
        <Menu.Item leftSection={<Keyboard size={16} />} rightSection={<kbd>?</kbd>} onClick={onKeyboardHelp}>
          Keyboard
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<LogOut size={16} />}
          onClick={() => signOut.mutate(undefined, { onError: announceProblem })}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
