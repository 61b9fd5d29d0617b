import { Menu } from '@mantine/core';
import { Keyboard, LogOut, UserRound } from 'lucide-react';
import { Link } from 'react-router';
import { announceProblem } from '../screen/announce';
import { useSignOut } from '../session/session';
import { MyButton } from './my-button';

interface MyMenuProps {
  readonly onKeyboardHelp: () => void;
}

/** Comes when its button was pressed for the first time, and is open then. */
export function MyMenu({ onKeyboardHelp }: MyMenuProps) {
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={220} defaultOpened>
      <Menu.Target>
        <MyButton />
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
