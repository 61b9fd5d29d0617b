import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { Outlet, useNavigation } from 'react-router';
import { useLiveUpdates } from '../live/use-live-updates';
import { TimeBar } from '../local/time-bar';
import { AtsTroubles } from './ats-troubles';
import { MailBanner } from './mail-banner';
import { readAllOnDemand, readHelp, useOnDemand } from './on-demand';
import { pathsByKey } from './places';
import { Rail } from './rail';
import { StreamPauses } from './stream-pauses';
import { useGoTo } from './use-go-to';
import { usePalette } from './use-palette';
import classes from './shell.module.css';
import { useFirstSign } from '../screen/use-first-sign';
import { useKeys } from '../screen/use-keys';

/** What stands around every page: the rail, the banner when mail does not leave, commands and help. */
export function Shell() {
  useGoTo(pathsByKey);
  useLiveUpdates();
  const [isHelpOpen, helpIs] = useDisclosure();
  const [help, wantHelp] = useOnDemand(readHelp);
  const palette = usePalette();
  useFirstSign(readAllOnDemand);
  const openHelp = (): void => {
    helpIs.open();
    void wantHelp();
  };
  useKeys([['shift+?', openHelp]]);
  const isLoading = useNavigation().state === 'loading';
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        Skip to the content
      </a>
      <Rail onSearch={palette.open} onKeyboardHelp={openHelp} />
      <div className={classes['body']}>
        <MailBanner />
        <StreamPauses />
        <AtsTroubles />
        <TimeBar />
        <main id="content" tabIndex={-1} className={classes['content']} aria-busy={isLoading}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {palette.element}
      {help && <help.KeyboardHelp opened={isHelpOpen} onClose={helpIs.close} />}
    </div>
  );
}
