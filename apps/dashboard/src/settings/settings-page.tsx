import { Text } from '@mantine/core';
import { Link, Outlet, useMatch } from 'react-router';
import { EmptyState } from '../screen/empty-state';
import { ThreePartScreen } from '../screen/three-part-screen';
import { useIdentity } from '../session/session';
import { sections } from './sections';
import classes from './settings.module.css';

/** The settings: sections on the left, the chosen one beside it. */
export function Component() {
  const { role } = useIdentity().member;
  const chosen = useMatch('/settings/:section/*')?.params.section;
  return (
    <ThreePartScreen
      title="Settings"
      listPath="/settings"
      chosen={chosen !== undefined}
      list={
        <ul className={classes['sections']} aria-label="Settings">
          {sections
            .filter(({ roles }) => roles.includes(role))
            .map(({ path, name, about, icon: Icon }) => (
              <li key={path}>
                <Link
                  to={`/settings/${path}`}
                  className={classes['section']}
                  aria-current={path === chosen ? 'true' : undefined}
                >
                  <Icon size={18} aria-hidden />
                  <span>
                    <Text size="sm" fw={550}>
                      {name}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {about}
                    </Text>
                  </span>
                </Link>
              </li>
            ))}
        </ul>
      }
      nothingChosen={<EmptyState title="Choose a setting">Everything has a sensible default.</EmptyState>}
    >
      <Outlet />
    </ThreePartScreen>
  );
}
