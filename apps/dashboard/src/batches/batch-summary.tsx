import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { stageInWords } from '../letters/departure-words';
import { LinkTo } from '../screen/link-to';
import { Part } from '../screen/part';
import { ruleWords } from '../settings/respect-check/rule-words';
import { languageInWords } from '../words/language';
import { PersonName } from '../words/person-name';
import { lettersInWords, outcomeWords, whyInWords } from './batch-words';
import { type Batch, type BatchLetter, batchLettersQuery, type Outcome } from './queries';
import classes from './batch-summary.module.css';

interface BatchSummaryProps {
  readonly batch: Batch;
  /** Where the first letter is read. */
  readonly first: string | undefined;
}

/** What a batch is: how many letters of which kinds about what, what people let stay, and what became of them. */
export function BatchSummary({ batch, first }: BatchSummaryProps) {
  const navigate = useNavigate();
  const { id, status, kinds, openingList, overridden, leftOutWhy } = batch;
  const isFrozen = status === 'frozen' || status === 'awaiting_second';
  return (
    <>
      {first !== undefined && (
        <Button variant="default" size="sm" mb="lg" onClick={() => void navigate(first)}>
          Read the letters
        </Button>
      )}
      {!isFrozen && <Outcomes batch={batch} />}
      {!isFrozen && status !== 'discarded' && <First batch={batch} />}
      <Part title="What they are">
        <ul className={classes['rows']} aria-label="Kinds of letters">
          {kinds.map(({ stage, locale, letters, sampleId }) => (
            <li key={`${stage} ${locale}`}>
              <span>
                {lettersInWords(letters)}: {stageInWords(stage, 0)}, {languageInWords(locale)}
              </span>
              <LinkTo to={`/batches/${id}/${sampleId}`}>Read one</LinkTo>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="About">
        <ul className={classes['rows']} aria-label="Openings">
          {openingList.map(({ openingId, role, letters }) => (
            <li key={openingId}>
              <LinkTo to={`/openings/${openingId}`}>
                <bdi>{role}</bdi>
              </LinkTo>
              <span>{letters}</span>
            </li>
          ))}
        </ul>
      </Part>
      {overridden.length > 0 && (
        <Part title="Warnings that people let stay">
          <ul className={classes['rows']} aria-label="Warnings that people let stay">
            {overridden.map(({ rule, letters }) => (
              <li key={rule}>
                <span>{(ruleWords as Readonly<Record<string, string>>)[rule] ?? rule}</span>
                <span>{letters}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {leftOutWhy.length > 0 && (
        <Part title="Left out">
          <Text size="sm" c="dimmed">
            They stay in the queue as they were.
          </Text>
          <ul className={classes['rows']} aria-label="Left out">
            {leftOutWhy.map(({ code, letters }) => (
              <li key={code}>
                <span>{whyInWords(code)}</span>
                <LinkTo to={`/batches/${id}?outcome=left_out`}>{letters}</LinkTo>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Outcomes({ batch: { id, outcomes } }: { readonly batch: Batch }) {
  const some = (Object.keys(outcomeWords) as Outcome[]).filter(
    (outcome) => outcome !== 'left_out' && outcomes[outcome] > 0,
  );
  return (
    <Part title="What became of them">
      <ul className={classes['rows']} aria-label="What became of them">
        {some.map((outcome) => (
          <li key={outcome}>
            <span>{outcomeWords[outcome]}</span>
            <LinkTo to={`/batches/${id}?outcome=${outcome}`}>{outcomes[outcome]}</LinkTo>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What the letters that left first have led to. */
function First({ batch: { id } }: { readonly batch: Batch }) {
  const { data } = useInfiniteQuery(batchLettersQuery(id, { wave: 'canary' }));
  const letters = data?.pages.flatMap((page) => page.items) ?? [];
  if (letters.length === 0) return null;
  return (
    <Part title="The first to leave">
      <ul className={classes['rows']} aria-label="The first to leave">
        {letters.map((letter) => (
          <li key={letter.id}>
            <LinkTo to={`/batches/${id}/${letter.id}`}>
              <PersonName name={letter.candidateName} />
            </LinkTo>
            <span data-warm={isWorthALook(letter) || undefined}>
              {outcomeWords[letter.outcome]}
              {letter.wroteAt !== null && ', and they wrote back'}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function isWorthALook({ outcome, wroteAt }: BatchLetter): boolean {
  return wroteAt !== null || outcome === 'bounced' || outcome === 'failed';
}
