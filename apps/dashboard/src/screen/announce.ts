import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { UndoMessage } from './undo-message';

const shape = { withBorder: true, closeButtonProps: { 'aria-label': 'Close this message' } };

/** Says below what was done; with `undo`, for as long as it can be taken back by a click here. */
export function announce(message: string, undo?: () => void): void {
  const id = notifications.show({
    message: undo
      ? createElement(UndoMessage, {
          message,
          onUndo: () => {
            notifications.hide(id);
            undo();
          },
        })
      : message,
    ...shape,
  });
}

/** Says below what could not be done, and why. */
export function announceProblem(problem: Error): void {
  notifications.show({ ...shape, message: problem.message, color: 'red', role: 'alert' });
}
