import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useIsOneOf } from '../session/roles';
import { TimeFromNow } from '../words/time';
import { type StreamPause, streamPausesQuery } from './stream-pauses-query';
import { streamWords, waitingInWords } from './stream-words';
import classes from './stream-pauses.module.css';

const AskToResume = lazy(async () => ({ default: (await import('./ask-to-resume')).AskToResume }));

/** Says what stands still because mail servers refuse it, on every page for as long as it is so. */
export function StreamPauses() {
  const { data } = useQuery(streamPausesQuery);
  return data?.items.map((pause) => <Paused key={pause.id} pause={pause} />);
}

function Paused({ pause }: { readonly pause: StreamPause }) {
  const isAdmin = useIsOneOf('admin');
  const [isAsking, setAsking] = useState(false);
  const { name, are } = streamWords[pause.stream];
  return (
    <section className={classes['pause']} aria-label={`${name}: paused`}>
      <div className={classes['words']}>
        <Text size="sm" fw={600}>
          {name} {are} paused; {waitingInWords(pause.waiting)}.
        </Text>
        <Text size="sm">
          Paused <TimeFromNow at={pause.pausedAt} />: a mail server refused one, because {pause.reason} (
          {pause.smtpStatus}). What comes next would be refused as well, so it waits; nothing is lost.
          {!isAdmin && ' An admin can let them leave again.'}
        </Text>
      </div>
      {isAdmin && (
        <div className={classes['acts']}>
          <Anchor component={Link} to="/settings/sending-domain" size="sm">
            Check the sending domain
          </Anchor>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            Resume
          </Button>
        </div>
      )}
      {isAsking && (
        <Suspense>
          <AskToResume pause={pause} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </section>
  );
}
