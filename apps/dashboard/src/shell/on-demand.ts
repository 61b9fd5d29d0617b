import { lazy } from 'react';

// Parts of the shell that few visits need, and no first picture.
export const readPalette = () => import('./command-palette');
const readHelp = () => import('./keyboard-help');
const readMenu = () => import('./my-menu');

export const CommandPalette = lazy(async () => ({ default: (await readPalette()).CommandPalette }));
export const KeyboardHelp = lazy(async () => ({ default: (await readHelp()).KeyboardHelp }));
export const MyMenu = lazy(async () => ({ default: (await readMenu()).MyMenu }));

export const readAllOnDemand = () => Promise.all([readPalette(), readHelp(), readMenu()]);
