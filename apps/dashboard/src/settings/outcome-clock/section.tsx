import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../../screen/problem-notice';
import { SectionPage } from '../section-page';
import { LawBlock } from './law-block';
import { LimitsBlock } from './limits-block';
import { policyQuery } from './use-policy';

export function Component() {
  const { data, error } = useQuery(policyQuery);
  return (
    <SectionPage
      title="When people hear"
      lead="Nobody who gave you an interview is left waiting. These limits decide who is late, and whom Today and the morning’s mail name."
    >
      {error && <ProblemNotice problem={error} />}
      {data && (
        <>
          {/* What somebody else changed meanwhile is shown as it is now. */}
          <LimitsBlock key={data.version} policy={data} />
          {data.knownLaws.map((law) => (
            <LawBlock key={`${law.id} ${data.version}`} law={law} policy={data} />
          ))}
        </>
      )}
    </SectionPage>
  );
}
