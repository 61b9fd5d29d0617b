import { ApiProblem } from '../../api/problem';

const sentences: Readonly<Record<string, string>> = {
  'letters.blocking_findings': 'Something must be changed first: it is marked under the text.',
  'letters.warnings_open': 'Change what the check warns of, or say why it may stay: it is under the text.',
  'conversations.candidate_unreachable':
    'There is no address that we may write to this person at. Add one on their page, or answer another way and close what is owed.',
  'conversations.answer_state': 'This answer was sent or discarded meanwhile.',
};

/** The same refusal, in a sentence that says what to do here. */
export function clearer(problem: Error): Error {
  const sentence = problem instanceof ApiProblem ? sentences[problem.code] : undefined;
  return sentence === undefined ? problem : new Error(sentence, { cause: problem });
}
