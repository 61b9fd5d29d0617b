import { Button, Group, Stack, Text } from '@mantine/core';
import { announce, announceProblem } from '../screen/announce';
import { Ask } from '../screen/ask';
import { useIsOneOf } from '../session/roles';
import { useMedalistActs } from './acts';
import { consequenceInWords, standingInWords } from './consent-words';
import { NominateForm } from './nominate-form';
import { PanelWordsForm } from './panel-words-form';
import type { MedalistPerson } from './queries';

/** What is asked right now before it is done. */
export type Asked = 'nominate' | 'words' | 'remove';

interface MedalistActionsProps {
  readonly person: MedalistPerson;
  readonly asked: Asked | undefined;
  readonly onAsk: (asked: Asked | undefined) => void;
}

/** Where they stand, and what a person can do about it. */
export function MedalistActions({ person, asked, onAsk }: MedalistActionsProps) {
  const { medalist, consent, candidate, nearlyHiredFor } = person;
  const { status, nominatedBy } = medalist;
  const mayRemove = useIsOneOf('admin', 'recruiter') && (status === 'in_pool' || status === 'nominated');
  const isOpen = nominatedBy === null || status === 'left' || status === 'expired';
  const name = candidate.fullName || 'this person';
  return (
    <Stack gap="xs">
      <Text component="output" display="block" fw={600}>
        {standingInWords(medalist, consent.state)}
      </Text>
      <Text size="sm" c="dimmed">
        {consequenceInWords(medalist, consent.state)}
      </Text>
      <Group gap="xs">
        {isOpen && (
          <Button size="xs" onClick={() => onAsk('nominate')}>
            {status === 'nominated' ? 'Say yes to them …' : 'Nominate them again …'}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onAsk('words')}>
          Change the words …
        </Button>
        {mayRemove && (
          <Button size="xs" variant="default" onClick={() => onAsk('remove')}>
            Take them out …
          </Button>
        )}
      </Group>
      {asked === 'nominate' && (
        <NominateForm
          candidate={candidate}
          hasSaidYes={status === 'nominated'}
          words={medalist}
          applicationId={nearlyHiredFor?.applicationId}
          onClose={() => onAsk(undefined)}
        />
      )}
      {asked === 'words' && <ChangeWords person={person} onClose={() => onAsk(undefined)} />}
      {asked === 'remove' && <Remove id={medalist.id} name={name} onClose={() => onAsk(undefined)} />}
    </Stack>
  );
}

function ChangeWords({ person, onClose }: { readonly person: MedalistPerson; readonly onClose: () => void }) {
  const { medalist, candidate } = person;
  const { strengths, concerns, wishes } = medalist;
  const acts = useMedalistActs();
  return (
    <PanelWordsForm
      title={`What is known of ${candidate.fullName || 'this person'}`}
      action="Save the words"
      words={medalist}
      onConfirm={async (words) => {
        await acts.change(medalist.id, words);
        announce('Saved. They are found by the new words at once.', () => {
          acts.change(medalist.id, { strengths, concerns, wishes }).catch(announceProblem);
        });
      }}
      onClose={onClose}
    />
  );
}

interface RemoveProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

function Remove({ id, name, onClose }: RemoveProps) {
  const acts = useMedalistActs();
  return (
    <Ask
      title={`Take ${name} out of the pool?`}
      action="Take them out"
      isFinal
      onConfirm={async () => {
        await acts.remove(id);
        announce(`${name} is not in the pool any more.`);
      }}
      onClose={onClose}
    >
      They are not invited any more, and their yes ends now. An undo cannot bring it back: only a new
      nomination and a new yes of theirs lead into the pool again. What was written with them stays.
    </Ask>
  );
}
