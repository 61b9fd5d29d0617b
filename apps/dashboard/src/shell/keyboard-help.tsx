import { Modal, Table } from '@mantine/core';
import { commandKey } from './keys';
import { people, places } from './places';

const shortcuts: readonly (readonly [keys: string, what: string])[] = [
  ['j  k', 'Next and previous in a list'],
  ['Enter', 'Open what is focused'],
  ['/', 'Search in the list'],
  [`${commandKey} K`, 'Search everywhere, go anywhere'],
  ['a', 'Approve'],
  ['u', 'Take the approval back'],
  ['e', 'Edit, or answer'],
  ['x  X', 'Choose letters to approve together, one or as far as the last'],
  ['x  s', 'In a batch: take a letter out, stop the batch'],
  ['p', 'To the people proposed for an opening'],
  ['x  c', 'Choose two of them, compare them'],
  ['e  i  d', 'Of one of them: evidence, invite, not for this one'],
  ...[...places, people].map(({ key, name }) => [`g ${key}`, `Go to ${name}`] as const),
  ['Esc', 'Close, or leave a field'],
  ['?', 'This help'],
];

interface KeyboardHelpProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The keys of every screen. */
export function KeyboardHelp({ opened, onClose }: KeyboardHelpProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keyboard">
      <Table>
        <Table.Tbody>
          {shortcuts.map(([keys, what]) => (
            <Table.Tr key={keys}>
              <Table.Td>
                <kbd>{keys}</kbd>
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
