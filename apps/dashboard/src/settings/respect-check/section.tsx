import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../../screen/problem-notice';
import { SectionPage } from '../section-page';
import { ExceptionsBlock } from './exceptions-block';
import { PhrasesBlock } from './phrases-block';
import { RulesBlock } from './rules-block';
import { policyQuery } from './use-policy';

export function Component() {
  const { data, error } = useQuery(policyQuery);
  return (
    <SectionPage
      title="Respect check"
      lead="Every letter is read before it leaves. Some faults stop it whatever happens; how the others speak is yours to say. What you change holds for every letter that is looked at, approved or sent from then on."
    >
      {error && <ProblemNotice problem={error} />}
      {data && (
        <>
          <PhrasesBlock policy={data} />
          <ExceptionsBlock policy={data} />
          <RulesBlock policy={data} />
        </>
      )}
    </SectionPage>
  );
}
