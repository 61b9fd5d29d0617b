import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { willing } from '../promise-call/willing.js';
import { clearFeedback, feedback, unless, unlessInClause, whatWasThought } from './words.js';

const give =
  '(?:send|giv(?:e|ing)|shar(?:e|ing) with|provid(?:e|ing)|offer(?:ing)?|write(?: to)?|e-?mail|post|forward|hand|tell|show|let|get|supply|drop|mail|phone|ring|pass|furnish)';
const make =
  '(?:send|give|share|provide|offer|write|prepare|pass on|put (?:together|down|in writing)|post|e-?mail|forward|upload|release|supply|set (?:out|down)|spell out|outline|explain|elaborate on|comment on|go (?:over|through|into)|run through|walk (?:you )?through|talk (?:you )?through|take you through|discuss|answer|summari[sz]e|collect|state|publish|return|shed light|be (?:sharing|sending(?: over| you)?|writing up|putting together)|jot down)';
// Each of many who are meant. Example: "every finalist", "all who attended"
const eachOne =
  '(?:every|each|all|any|those|unsuccessful|shortlisted)\\b(?: (?:of )?[\\w-]+){0,3}?|anyone|anybody|everyone|everybody|candidates|applicants|finalists|interviewees';

/** Feedback will come, or is there to be had. */
export const givingPhrases: readonly Phrase[] = [
  // "we will keep your CV on file and send you feedback"
  {
    says: /\band (?:then |also )?(?:send|give|offer|provide) you (?:\w+ ){0,2}feedback\b/u,
    unless,
    unlessInClause,
  },
  // "I will send you feedback", "our recruiter can give you some pointers", "happy to share our notes", "I'd gladly set out our reasons"
  {
    says: new RegExp(
      `${willing}(?:${give} (?:you|everyone|everybody|anyone|all|each|every)\\b[^.;]{0,50}\\b(?:${feedback}|page (?:on|with|of))\\b|${make}\\b[^.;]{0,40}\\b${clearFeedback}|${make}\\b[^.;]{0,30}\\b(?:your|our|my|the|their|his|her) (?:[\\w'-]+ ){0,4}${feedback}\\b)`,
      'u',
    ),
    unless,
    unlessInClause,
  },
  // "I can tell you why", "we'd be pleased to explain how you did", "let you know what the panel thought", "I can be more specific"
  {
    says: anyOf(
      new RegExp(
        `${willing}(?:tell|explain|let you (?:know|have|see|hear)|show|share|write|go (?:into|over|through)|talk|walk|take|set out|say|discuss|elaborate|go into|put down|report|describe)\\b[^.;]{0,30}\\b${whatWasThought}`,
        'u',
      ),
      /\b(?:i|we)(?:'d|'ll| can| could| will| would| shall)(?: \w+){0,4} (?:be more specific|elaborate\b|shed (?:some |more )?light|fill in the (?:gaps|blanks)|answer (?:honestly|frankly|any (?:question|query)|your questions)|explain (?:it|this|that|myself|ourselves|if|in)|give it to you straight|write it up|tell you honestly|expand on)/u,
    ),
    unless: new RegExp(`${unless.source}|\\b(?:hiring works|how our (?:company|business))\\b`, 'u'),
    // about to be said here: "I would like to tell you how it came about"
    unlessInClause: new RegExp(
      `${unlessInClause.source}|\\b(?:i|we)(?:'d| would)? (?:like|want|wish)(?:ed)? to (?:tell|explain|say|set out)\\b(?![^.;]*\\b(?:phone|call|in person|over|when|if you|once|meet|soon)\\b)`,
      'u',
    ),
  },
  // "you will receive feedback", "you may request a breakdown of your results", "anyone who baked gets a full tasting note"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:you|${eachOne})(?:'ll| will| can| may| should| shall| could|'re (?:welcome|entitled|free) to| are (?:welcome|entitled|free) to)(?! have \\w+(?:ed|wn|en|ade|ought|one|old)\\b)(?: \\w+){0,4}? (?:receive|get|have|expect|request|ask for|find|be (?:sent|given|shown|told|offered)|obtain|see|read|collect|download|hear)\\b[^.;]{0,40}\\b(?:${feedback}|${whatWasThought})\\b`,
        'u',
      ),
      new RegExp(
        `\\b(?:we|i|panel|team) (?:\\w+ )?(?:give|send|offer|provide|write|share)(?:s|ing)?\\b (?:you|to |with )?(?:${eachOne}|you|an|the)\\b[^.;]{0,40}\\b(?:${clearFeedback}|page (?:on|with)|remarks|comments|explanation)\\b`,
        'u',
      ),
      new RegExp(
        `\\b(?:${eachOne})\\b[^.;]{0,30}\\b(?:gets?|receives?|is sent|are sent|is given|are given) (?:[\\w'-]+ ){0,4}${feedback}\\b`,
        'u',
      ),
      /\byou(?:'ll| will) have (?:it|them|one|that)\b[^.;]{0,20}\b(?:by|before|within|on)\b/u,
    ),
    unless,
    unlessInClause,
  },
  // "detailed feedback will follow", "the marking sheet is available on request", "your scores will be sent", "comments are on their way"
  {
    says: new RegExp(
      `\\b(?:${feedback}|page of \\w+|summary of (?:how|your)|whys?|profile)\\b[^.;]{0,45}\\b(?:will follow|to follow|follows?\\b|will be (?:\\w+ )?(?:sent|shared|provided|given|supplied|with you|available|released|posted|ready|made available|on (?:its|their) way|e-?mailed|forwarded|explained|in your)|(?:is|are|remains?|stays?) (?:\\w+ )?(?:available|on offer|yours)|available (?:on|upon|to|in|from|by)|(?:on|upon|by) (?:request|demand|application)|on (?:its|their|the) way|(?:can|may) be (?:\\w+ )?(?:had|requested|collected|downloaded|obtained|seen|viewed|provided|supplied|given|found)|(?:is|are) being (?:written|filled|typed|prepared|put)|go(?:es)? out to|under separate cover|in (?:the|your|tomorrow's|today's) (?:post|mail|inbox)\\b|if (?:requested|you (?:ask|wish|want|would like|'d like|request|reply|write|like))|(?:is|are) (?:attached|enclosed)|in (?:a|the next) (?:few|couple of|day|week|coming)|(?:by|next|this) (?:monday|tuesday|wednesday|thursday|friday|week|month))`,
      'u',
    ),
    unless: new RegExp(`${unless.source}|\\b(?:your (?:references|blood|medical)|drug test)\\b`, 'u'),
    unlessInClause,
  },
  // "their comments will be sent to you", "if you reply, the committee will state its grounds", "she is writing up her observations, which I'll forward"
  {
    says: anyOf(
      new RegExp(
        `\\b(?:her|his|their|its|the|our) (?:[\\w'-]+ ){0,4}${feedback},? (?:which|that) (?:i|we|she|he|they)(?:'ll| will| can| shall)\\b`,
        'u',
      ),
      new RegExp(
        `\\b(?:offer(?:s|ed)?|agreed|offering) (?:to |you |all [\\w-]+ |everyone |every [\\w-]+ )(?:[\\w'-]+ ){0,4}${clearFeedback}`,
        'u',
      ),
      /\b(?:feedback|evaluation|assessment|debrief) (?:service|session|call|meeting|slot|appointment)s?\b/u,
    ),
    unless,
    unlessInClause,
  },
  // "happy to explain our decision", "Tom is writing up his comments", "the assessor's comments will reach you", "Feedback? Just ask"
  {
    says: anyOf(
      new RegExp(
        `${willing}(?:explain|talk you through|take you through|walk you through|go (?:over|through)|discuss|tell you(?: more)? about|say more about|set out|share|run through)\\b (?:to you |with you )?(?:the |our |my |this |that )(?:[\\w-]+ )?(?:decision|choice|thinking|reasoning|reasons?|outcome|result|scores?|marks?)\\b`,
        'u',
      ),
      new RegExp(
        `\\b(?:is|are|am|'m|'re|'s) (?:\\w+ )?(?:writing|typing|putting|preparing|drawing|collecting|gathering|noting)(?: up| down| together)? (?:his|her|their|our|my|the|some|a) (?:[\\w-]+ ){0,2}${feedback}\\b`,
        'u',
      ),
      new RegExp(
        `\\b${feedback}\\b[^.;]{0,25} (?:will (?:reach|arrive|come|get to|be with)|(?:is|are) coming)\\b`,
        'u',
      ),
      /\bentitled to (?:an? |some |your )?(?:[\w-]+ )?(?:feedback|explanation|reasons|debrief|scores?|breakdown)\b/u,
      /^(?:(?:want|need|like|any|some|interested in|curious about) )?(?:[\w-]+ )?(?:feedback|pointers|reasons)\?$/u,
    ),
    unless,
    unlessInClause,
  },
];
