import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MemberName } from '../../members/member-name';
import { ProblemNotice } from '../../screen/problem-notice';
import { useSlowly } from '../../screen/use-slowly';
import { PersonName } from '../../words/person-name';
import { type Letter, previewQuery } from '../queries';
import classes from './mail-preview.module.css';

interface MailPreviewProps {
  readonly signerId: string;
  /** The candidate's name. */
  readonly to: string;
  readonly letter: Letter;
}

/** The letter as the candidate's mail program shows it. The page of the mail runs no scripts and reaches nothing of ours. */
export function MailPreview({ signerId, to, letter }: MailPreviewProps) {
  const [part, setPart] = useState('html');
  const { data, error, isPending } = useQuery(previewQuery(letter));
  const isSlow = useSlowly(isPending);
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return isSlow ? <Skeleton height="24rem" /> : null;
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label="Part of the mail"
        data={[
          { value: 'html', label: 'As most see it' },
          { value: 'text', label: 'As plain text' },
        ]}
        value={part}
        onChange={setPart}
      />
      <article className={classes['mail']} aria-label="Mail">
        <dl className={classes['head']}>
          <div>
            <dt>From</dt>
            <dd>
              <MemberName id={signerId} />
            </dd>
          </div>
          <div>
            <dt>To</dt>
            <dd>
              <PersonName name={to} />
            </dd>
          </div>
          <div>
            <dt>Subject</dt>
            <dd dir="auto">{data.subject}</dd>
          </div>
        </dl>
        {part === 'html' ? (
          <iframe className={classes['frame']} sandbox="" srcDoc={data.html} title="The mail as HTML" />
        ) : (
          <pre className={classes['text']} dir="auto">
            {data.text}
          </pre>
        )}
      </article>
    </>
  );
}
