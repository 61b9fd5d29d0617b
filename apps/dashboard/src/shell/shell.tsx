import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { Outlet, useNavigation } from 'react-router';
import { useLiveUpdates } from '../live/use-live-updates';
import { TimeBar } from '../local/time-bar';
import { CommandPalette } from './command-palette';
import { KeyboardHelp } from './keyboard-help';
import { MailBanner } from './mail-banner';
import { pathsByKey } from './places';
import { Rail } from './rail';
import { useGoTo } from './use-go-to';
import classes from './shell.module.css';
import { useKeys } from '../screen/use-keys';

/** What stands around every page: the rail, the banner when mail does not leave, commands and help. */
export function Shell() {
  useGoTo(pathsByKey);
  useLiveUpdates();
  const [isHelpOpen, help] = useDisclosure();
  useKeys([['shift+?', help.open]]);
  const isLoading = useNavigation().state === 'loading';
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        Skip to the content
      </a>
      <Rail onKeyboardHelp={help.open} />
      <div className={classes['body']}>
        <MailBanner />
        <TimeBar />
        <main id="content" tabIndex={-1} className={classes['content']} aria-busy={isLoading}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <CommandPalette />
      <KeyboardHelp opened={isHelpOpen} onClose={help.close} />
    </div>
  );
}
