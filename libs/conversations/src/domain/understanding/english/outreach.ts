import type { IntentRule } from '../rule.js';
import { rulesFor } from '../rule.js';

/** A no around an acceptance word: "i would love to, but ..." accepts nothing. */
const BUT_NOT =
  /\b(?:but|however|unfortunately|sadly|though)\b.{0,60}\b(?:not|n't|no|pass|decline|unable|happy where|just (?:started|accepted|signed)|already|another)\b|\bnot (?:interested|looking|available|open)\b|\bno longer\b/;

/** Yes and no to an invitation of ours: `accepts_outreach`, `declines_outreach`. */
export const outreach: readonly IntentRule[] = [
  ...rulesFor('accepts_outreach', [
    {
      means: 'begins with a yes',
      example: 'yes, i would love to hear more',
      pattern:
        /^(?:(?:oh|hi|thank you|thanks|wow|great)[,!]? )?(?:yes|yep|yeah|yup|sure|absolutely|definitely|of course|certainly|gladly|with pleasure|sounds (?:\w+ )?(?:good|great|interesting|perfect|wonderful|fantastic|exciting|amazing|lovely)|count me in|i'm in\b|happy to|would love|very interested|interested[.!])/,
      unless: BUT_NOT,
      after: ['outreach'],
    },
    {
      means: 'would like to',
      example: 'i would be happy to talk',
      pattern:
        /\b(?:i'd|i would|i'll|i will|we)\b.{0,20}\b(?:love|like|be (?:\w+ )?(?:happy|glad|delighted|keen|interested|thrilled|excited|up for)|welcome|gladly)\b/,
      unless: new RegExp(
        `${BUT_NOT.source}|\\bif\\b.{0,20}\\b(?:remote|salary)|\\b(?:delete|remove|stop|future|next year|to pass|to decline)\\b`,
      ),
      after: ['outreach'],
    },
    {
      means: 'is interested',
      example: "i'm very interested in this",
      pattern:
        /\b(?:i'm|i am|am|still|very|definitely|really)\b.{0,15}\b(?:interested|keen|excited|up for (?:it|a|this)|intrigued|curious)\b|\b(?:interests|intrigues) me\b|\bcount me in\b/,
      unless: BUT_NOT,
      after: ['outreach'],
    },
    {
      means: 'proposes or confirms a time',
      example: 'tuesday after 2 works for me',
      pattern:
        /\b(?:works|suits?|fits?|is (?:fine|good|great|perfect|ok|okay)|would (?:work|suit|fit|be (?:good|fine|great|perfect))|available|free|can do)\b.{0,25}\b(?:me|well|fine|great|perfectly|my|(?:on |next )?(?:mon|tues|wednes|thurs|fri)day|tomorrow|next week|this week|any ?time|at \d|morning|afternoon|then|for a call)\b|\b(?:let's|let us|can we|could we|shall we|when can we|happy to) (?:\w+ )?(?:talk|chat|speak|schedule|set|do (?:it|that)|meet|arrange|book|have a call|find a time|jump)\b/,
      unless: BUT_NOT,
      after: ['outreach'],
    },
    {
      means: 'wants to hear more',
      example: 'could you tell me more about the team?',
      pattern:
        /\b(?:tell me|hear|learn|know|find out|send me|share|discuss|talk)(?: \w+){0,2} (?:more|further|(?:the |some |additional )?details|about (?:it|this|the (?:role|opening|position|opportunity)))\b|\blook(?:ing)? forward to (?:our|the|talking|hearing more|speaking|meeting|discussing|it|learning)\b/,
      unless: BUT_NOT,
      after: ['outreach'],
    },
    {
      means: 'accepts what we offered inside a letter: a call, feedback, the pool',
      example: 'i would like to take you up on the offer of a feedback call',
      pattern:
        /\b(?:take you up on|(?:gladly|happily|like to|love to|will|i) accept (?:\w+ ){0,3}(?:offer|invitation|call|feedback)|(?:yes|yes,|happily|gladly|love|like|happy|glad|pleased?|delighted|welcome|appreciate|keen|up for|interested in|accept|book|schedule|arrange|set up)\b.{0,45}\b(?:feedback (?:call|session|chat|conversation|talk|meeting)|(?:the|a|your|that|this) (?:\w+ )?(?:call|chat) (?:you|that you|with|about|next|on|this)|the (?:call|chat|conversation)\b|offered (?:call|feedback|chat)|feedback you(?:'ve)? (?:kindly )?(?:offered|mentioned)|(?:your|the) offer (?:of|to|for))|yes[ ,].{0,30}\b(?:talent pool|pool|feedback|call|keep (?:me|my)))/,
      unless: /\b(?:don't|do not|not|no|won't|pass on|decline|thanks but|recall|enjoyed)\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
    },
    {
      means: 'names a time for the call that we offered in a letter',
      example: 'thursday morning would suit me for the call',
      pattern:
        /\b(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow|next week|morning|afternoon)\b.{0,25}\b(?:works?|suits?|fits?|would (?:work|suit|be (?:good|fine|great))|is (?:fine|good|great|perfect))\b/,
      after: ['rejection', 'feedback_answer'],
    },
  ]),
  ...rulesFor('declines_outreach', [
    {
      means: 'turns it down in other words',
      example: 'not now, the timing is bad',
      pattern:
        /\b(?:not (?:now|yet|this time|today|a chance|on your life|for now)|(?:timing|time|moment) (?:is|isn't) (?:bad|wrong|off|poor|not|right|terrible|good|ideal)|bad time|can(?:'t|not) (?:relocate|move|travel|commute|leave|take on|do it|commit|do this)|(?:too far|too long a commute)|say no|have to refuse|(?:don't|do not) think so|maybe (?:another|some other|next) time|thanks? but no|i(?:'ll| will) stay|i(?:'m| am) (?:all )?(?:good|set|fine|sorted)\b|hard no|out of the question)/,
      evenNegated: true,
      after: ['outreach'],
      unless: /\bnot (?:yet|sure)\b.{0,20}\?|\bi'm (?:good|fine) (?:with|on|for|any)\b/,
    },
    {
      means: 'needs no call',
      example: 'no call needed',
      pattern:
        /\b(?:no|without (?:a|the)) (?:call|chat|conversation|talk|meeting|feedback call) (?:needed|necessary|required)\b|\bno need\b(?! to (?:reply|apologi[sz]e|worry|answer))/,
      evenNegated: true,
      after: ['rejection', 'feedback_answer'],
    },
    {
      means: 'says no, thank you',
      example: 'no thank you',
      pattern:
        /\bno,? (?:thank(?:s| you)|but thank|not (?:for me|right now|at the moment|interested))\b|^(?:no|nope|nah)\b[,.!]?(?: (?!problem|worries|hard|need to|doubt|one|idea|news|matter|longer|issue|offen[cs]e)|$)/,
      after: ['outreach'],
    },
    {
      means: 'is not interested, free or looking',
      example: "i'm not looking right now",
      pattern:
        /\b(?:not (?:\w+ )?(?:interested|looking|available|open to|in a position|able to|ready|for me|the right|right for|a (?:good )?(?:fit|match|time)|something (?:for|i)|going to|what i|be (?:able|join\w*|pursu\w*|taking|interested|applying))|(?:won't|can't|cannot|couldn't|wouldn't) (?:be |\w+ )?(?:able|accept|take|join|make|participate|pursue|attend|be|apply|consider)|don't (?:want|think (?:it|this|i)|wish|see myself)|rather not|no longer (?:interested|looking|available|searching)|isn't (?:for me|the right|right|something|a fit|what))\b/,
      unless:
        /\b(?:if|whether)\b.{0,15}\bnot\b|\bnot only\b|\bcan't wait|\bnot (?:sure|a problem)\b|\bdon't (?:want to miss|contact|write|email)/,
      after: ['outreach'],
      evenNegated: true,
    },
    {
      means: 'passes',
      example: "i'm going to pass on this one",
      pattern:
        /\b(?:(?:i'll|i will|i'd|i'm going to|have to|going to|will have to|must|prefer to|want to|need to|like to|i) (?:\w+ )?(?:pass|decline|say no|sit this one out|skip)\b(?! (?:it|this|that) (?:on|along))|pass on (?:this|it|that|the)|(?:respectfully|politely|must|gratefully) (?:decline|pass))/,
      after: ['outreach'],
    },
    {
      means: 'is content where they are',
      example: 'i am happy where i am right now',
      pattern:
        /\b(?:happy|content|settled|comfortable|satisfied|fulfilled|committed|staying|stay|like it) (?:\w+ )?(?:where i|in my|with my|at my|put\b|here\b|at (?:the|my) current|to my (?:current|new)|with what i)/,
      after: ['outreach'],
    },
    {
      means: 'thanks, but has taken another job',
      example: "i'm flattered, but i've just started a new job",
      pattern:
        /\b(?:flattered|thank\w*|appreciate|kind|nice|honou?red|unfortunately|sadly|sorry)\b.{0,60}\b(?:but|however|unfortunately|sadly|,)\b.{0,40}\b(?:started|accepted|signed|taken|found|joined|new job|elsewhere)\b/,
      after: ['outreach'],
    },
    {
      means: 'does not want the call, feedback or pool that a letter offered',
      example: "thanks, but i don't need the feedback call",
      pattern:
        /\b(?:no need (?:for|to have|of)|(?:don't|do not|won't|not) (?:\w+ ){0,2}(?:need|want|require|wish|like|take|necessary)|decline|pass on|skip|rather not|not necessary|don't think)\b.{0,40}\b(?:call|chat|talk|conversation|meeting|talent pool|the pool|your pool|offer|feedback session)\b/,
      unless: /\bdon't call\b|\bcall(?:ing)? me (?:again|any)|\bnot (?:\w+ ){0,2}offer(?:ed|ing)?\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
      evenNegated: true,
    },
  ]),
];
