import { Text, UnstyledButton } from '@mantine/core';
import { Search } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { useIdentity } from '../session/session';
import { Mark } from './mark';
import { MyButton } from './my-button';
import { readMenu, useOnDemand } from './on-demand';
import { places } from './places';
import classes from './rail.module.css';
import { commandKey } from './keys';

interface RailProps {
  readonly onSearch: () => void;
  readonly onKeyboardHelp: () => void;
}

/** Where one is and can go; on a phone a bar at the foot of the screen. */
export function Rail({ onSearch, onKeyboardHelp }: RailProps) {
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
      <UnstyledButton className={classes['search']} onClick={onSearch}>
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

function Me({ onKeyboardHelp }: Pick<RailProps, 'onKeyboardHelp'>) {
  const [menu, want] = useOnDemand(readMenu);
  return menu ? <menu.MyMenu onKeyboardHelp={onKeyboardHelp} /> : <MyButton onClick={() => void want()} />;
}
