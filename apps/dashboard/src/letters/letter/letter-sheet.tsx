import { lazy, type Ref, Suspense, useImperativeHandle, useMemo, useRef } from 'react';
import type { Letter } from '../queries';
import type { Words } from './letter-draft';
import type { LetterFieldHandle } from './letter-field';
import classes from './letter-sheet.module.css';
import type { Place } from './places';

const LetterField = lazy(async () => ({ default: (await import('./letter-field')).LetterField }));

export interface LetterSheetHandle {
  readonly edit: () => void;
  /** Leads to the words of a place. */
  readonly show: (place: Place) => void;
}

interface LetterSheetProps {
  readonly ref?: Ref<LetterSheetHandle>;
  readonly words: Words;
  readonly kept: Letter;
  readonly places: readonly Place[];
  readonly isEditable: boolean;
  readonly onType: (change: Partial<Words>) => void;
  readonly onPlace: (key: string | null) => void;
}

/** The letter. While it is a draft it is written in right here; afterwards it is only read. */
export function LetterSheet(props: LetterSheetProps) {
  const { ref, words, kept, places, isEditable, onType, onPlace } = props;
  const sheet = useRef<HTMLElement>(null);
  const subject = useRef<LetterFieldHandle>(null);
  const body = useRef<LetterFieldHandle>(null);
  const inSubject = useMemo(() => places.filter(({ finding }) => finding.in === 'subject'), [places]);
  const inBody = useMemo(() => places.filter(({ finding }) => finding.in === 'body'), [places]);
  useImperativeHandle(ref, () => ({
    edit: () => body.current?.focus(),
    show: ({ key, finding }) => {
      const field = finding.in === 'subject' ? subject.current : body.current;
      if (!field?.show(key)) field?.focus();
    },
  }));
  const leave = (how: 'escape' | 'enter'): void => {
    if (how === 'enter') body.current?.focus();
    else sheet.current?.focus();
  };
  return (
    <section
      ref={sheet}
      className={classes['sheet']}
      aria-label="Letter"
      tabIndex={-1}
      data-editable={isEditable || undefined}
    >
      <div className={classes['subject']}>
        <Suspense fallback={<Static words={words.subject} locale={kept.locale} />}>
          {isEditable ? (
            <LetterField
              ref={subject}
              label="Subject"
              isOneLine
              value={words.subject}
              locale={kept.locale}
              places={inSubject}
              checked={kept.subject}
              onChange={(value) => onType({ subject: value })}
              onLeave={leave}
              onPlace={onPlace}
            />
          ) : (
            <Static words={kept.subject} locale={kept.locale} />
          )}
        </Suspense>
      </div>
      <div className={classes['body']}>
        <Suspense fallback={<Static words={words.body} locale={kept.locale} />}>
          {isEditable ? (
            <LetterField
              ref={body}
              label="Letter text"
              value={words.body}
              locale={kept.locale}
              places={inBody}
              checked={kept.body}
              onChange={(value) => onType({ body: value })}
              onLeave={leave}
              onPlace={onPlace}
            />
          ) : (
            <Static words={kept.body} locale={kept.locale} />
          )}
        </Suspense>
      </div>
    </section>
  );
}

function Static({ words, locale }: { readonly words: string; readonly locale: string }) {
  return (
    <p className={classes['words']} lang={locale} dir="auto">
      {words}
    </p>
  );
}
