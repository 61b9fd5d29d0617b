import { lazy, type Ref, Suspense, useRef } from 'react';
import type { LetterFieldHandle } from '../letter/letter-field';
import sheet from '../letter/letter-sheet.module.css';
import type { Place } from '../letter/places';
import type { Locale } from './queries';

const LetterField = lazy(async () => {
  const [{ LetterField: field }, { placeholderMarks }] = await Promise.all([
    import('../letter/letter-field'),
    import('./placeholder-marks'),
  ]);
  return {
    default: (props: Parameters<typeof field>[0]) => field({ ...props, extensions: placeholderMarks }),
  };
});

interface TemplateFieldProps {
  /** The field of the text, to insert into. */
  readonly ref: Ref<LetterFieldHandle>;
  readonly locale: Locale;
  readonly words: { readonly subject: string; readonly body: string };
  readonly places: readonly Place[];
  readonly onType: (change: { subject?: string; body?: string }) => void;
}

/** Subject and text of a template, written in right here, its placeholders as chips. */
export function TemplateField({ ref, locale, words, places, onType }: TemplateFieldProps) {
  const frame = useRef<HTMLElement>(null);
  const field = (part: 'subject' | 'body') => (
    <Suspense fallback={<p className={sheet['words']}>{words[part]}</p>}>
      <LetterField
        ref={part === 'body' ? ref : null}
        label={part === 'subject' ? 'Subject' : 'Template text'}
        isOneLine={part === 'subject'}
        value={words[part]}
        locale={locale}
        places={places.filter(({ finding }) => finding.in === part)}
        checked={words[part]}
        onChange={(value) => onType({ [part]: value })}
        onLeave={() => frame.current?.focus()}
        onPlace={nothing}
      />
    </Suspense>
  );
  return (
    <section ref={frame} className={sheet['sheet']} aria-label="Template" tabIndex={-1} data-editable>
      <div className={sheet['subject']}>{field('subject')}</div>
      <div className={sheet['body']}>{field('body')}</div>
    </section>
  );
}

const nothing = (): void => undefined;
