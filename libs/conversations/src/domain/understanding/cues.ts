import type { IntentRule } from './rule.js';
import { rulesFor } from './rule.js';

/** Matches any question, for example "is the vacancy filled already?". */
const ASKED = /\?/;

/**
 * Weak signs, in any language: single words that, in answer to what we had sent, make one reading likelier than
 * `question` or `other`. They are asked only about sentences that no rule recognised, in messages that say nothing
 * else but thanks, so a rule always wins over a cue.
 */
export const CUES: readonly IntentRule[] = [
  ...rulesFor('feedback_request', [
    {
      means: 'a question around the decision or how it was reached',
      example: 'may i ask on what basis this was decided?',
      pattern:
        /\b(?:basis|decided|decision|decisive|weak\w*|strong\w*|yes|convinced?|criteria|explain|explanations?|comments?|impression|mistakes?|points?|differently|erlautern|erklaren|begrunden|gepasst|explications?|eclaircissements?|razon\w*|motivos?|explicar\w*|explicacion\w*)\b.{0,80}\?/,
      unless: /\b(?:review\w*|appeal|revers\w*|chang\w*|applied|expenses)\b/,
      after: ['rejection', 'feedback_answer'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('status_inquiry', [
    {
      means: 'a question about the vacancy or the wait while we owe an answer',
      example: 'is the vacancy filled already?',
      pattern: ASKED,
      unless:
        /\b(?:salary|pay|hours|remote|parking|visa|bring|wear|address|where|expenses|who|laptop|reschedule|postpone|format|prepare|gehalt|homeoffice|salaire|teletravail|salario|horario)\b/,
      after: ['no_answer_yet'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('dispute', [
    {
      means: 'wants the decision checked or sees an unnamed ground behind it',
      example: 'is there a way to have this decision reviewed?',
      pattern:
        /\b(?:(?:decision|this|it|result|outcome)\b.{0,20}\b(?:reviewed|revised|reversed|changed|overturned|checked)|passed over|(?:something|anything|everything|nothing|lot|much) to do with (?:it|that|this|your|my)|my (?:wheelchair|accent|age|name|pregnancy|disability|hijab|headscarf|skin|passport|faith|religion|gender))\b/,
      after: ['rejection', 'feedback_answer'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('future_interest', [
    {
      means: 'speaks of other work with us, or of coming back',
      example: 'i would happily come in for a trial day',
      pattern:
        /\b(?:temporary|freelance|part-time|trial day|contract work|internship|be back|come back|if you ever need|ever need (?:someone|somebody|me|a)|post as well|that one|suit me better|(?:junior|senior|other|another) (?:post|role|job|position|vacancy)|another time|one day|wiederkommen|irgendwann|un jour|algun dia)\b/,
      after: ['rejection', 'feedback_answer'],
    },
  ]),
  ...rulesFor('distress', [
    {
      means: 'speaks of the body, the family or the long run of refusals',
      example: 'i feel ashamed in front of my children',
      pattern:
        /\b(?:(?:take|bear|face|handle|stand) (?:another|any more|one more) (?:rejection|no|refusal)|(?:haven't|not|barely|hardly|can't) (?:eaten|eat|slept|sleep|got out of bed|leave the house)|ashamed|lost count|one after (?:another|the other)|afraid|terrified|overwhelmed|alone|how (?:i|we) (?:will|shall|am|are) (?:going to )?(?:pay|manage|live))\b/,
      after: ['rejection', 'feedback_answer'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('hostility', [
    {
      means: 'talks down to us',
      example: 'do you even read what people send you?',
      pattern:
        /\b(?:you lot|do you even|did you even|have you even|can you even|monkeys?|robots?|nobody (?:in|will|should|would)|no one (?:will|should|would)|make sure (?:that )?(?:nobody|no one|everyone)|couldn't (?:organi[sz]e|run|find|care less)|what a company|some company|call yourselves?)\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('declines_outreach', [
    {
      means: 'a statement with a no or a but in it, in answer to an invitation',
      example: "this isn't the direction i want to go in",
      pattern:
        /\b(?:not|isn't|aren't|don't|doesn't|won't|can't|cannot|unfortunately|sadly|afraid|sorry|no longer|fine where|already|leider|nicht|kein\w*|malheureusement|pas|lamentablemente|desgraciadamente|no puedo)\b/,
      unless: /\?|\b(?:can't|cannot) wait\b|\bnot (?:only|sure)\b|\bwhy not\b/,
      after: ['outreach'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('accepts_outreach', [
    {
      means: 'wants to talk, in answer to an invitation',
      example: "i'd be open to a conversation",
      pattern:
        /\b(?:open to|up for|conversation|talk|speak|call me|ring me|my number|chat|great|wonderful|fantastic|delighted|excited|free on|available|hablamos|hablar|suena|reden|sprechen|telefonieren|parler|discuter|echanger)\b/,
      unless: /\b(?:not|isn't|don't|won't|can't|cannot|no|but|unfortunately|leider|nicht|pas|pero)\b/,
      after: ['outreach'],
    },
  ]),
];
