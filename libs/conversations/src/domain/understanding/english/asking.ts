import type { IntentRule } from '../rule.js';
import { rulesFor } from '../rule.js';

/** What the person wants to know: `feedback_request`, `status_inquiry`, `question`. */
export const asking: readonly IntentRule[] = [
  ...rulesFor('feedback_request', [
    {
      means: 'asks what lay behind the decision',
      example: 'can you explain the decision to me?',
      pattern:
        /\bexplain(?:ing)? (?:\w+ ){0,2}(?:decision|outcome|rejection|choice)|\b(?:what|how|anything|something)\b.{0,30}\b(?:panel|team|interviewers?|committee|you|manager|they|others?|jury)\b.{0,20}\b(?:thought|think|felt|said|saw|liked?|did better|had that|do better|found|noticed|perceived)\b|\bwas it (?:my|because|the|something|a matter|due)\b|\b(?:how|where) did i (?:do|go|come|perform|rank|score|fall)\b/,
      after: ['rejection', 'feedback_answer'],
    },
    {
      means: 'wants to learn from it',
      example: 'i would like to learn from this',
      pattern:
        /\b(?:(?:like|want|wish|hope|hoping|trying|try|able|help me|love|keen)(?: \w+){0,2} (?:to )?(?:learn|grow|understand|know (?:what|where|how|why))|help me (?:to )?(?:know|understand|learn|grow|improve|prepare))\b/,
      after: ['rejection', 'feedback_answer'],
      unless:
        /\b(?:learn|know|hear) more about (?:the|your|this)|\bunderstand(?:s|ing)? (?:your|the) (?:decision|position)\b/,
    },
    {
      means: 'asks for a recommendation how to get there',
      example: 'which course would you recommend?',
      pattern:
        /\b(?:which|what|any)\b.{0,30}\b(?:courses?|books?|training|certificat\w+|skills?|experience|qualifications?|resources?)\b.{0,40}\b(?:recommend|suggest|advise|help|need|useful|look for|missing)\b/,
      after: ['rejection', 'feedback_answer'],
    },
    {
      means: 'asks for feedback, advice or pointers',
      example: 'any pointers would help',
      pattern:
        /\b(?:could|can|would|may|might|any|some|brief|specific|honest|detailed|grateful|appreciate|love|hope|hoping|ask|asking|please|wondering|possible|welcome|request|like|need|get|receive|provide|offer|share|give)\b.{0,70}\b(?:feedback|pointers?|advice|tips?|constructive criticism|insights?)\b/,
      unless:
        /\b(?:thank|thanks|appreciate|grateful)\b(?:(?!\b(?:could|would|but|any|if|some)\b).){0,30}\b(?:feedback|advice|insights?)|\b(?:don't|do not|no|not) (?:need|want|require|asking for|ask for|necessary|looking for)\b|feedback (?:call|session|conversation|chat)|\bmy feedback\b|(?:disagree|agree|object) (?:with|to)/,
      counterexample: 'thank you for the feedback',
    },
    {
      means: 'asks for feedback in a bare phrase',
      example: 'feedback would be welcome',
      pattern: /\bfeedback\b.{0,40}(?:\?|\b(?:would|could|please|appreciated|welcome|helpful)\b)/,
      unless:
        /\b(?:this|your|the) feedback (?:is|was)|\bno (?:need|feedback)|feedback (?:call|session)|\bthank/,
    },
    {
      means: 'asks why we said no',
      example: 'why was i turned down?',
      pattern:
        /\bwhy\b.{0,60}\b(?:reject\w*|turned down|declined|decided|decision|(?:not|n't) (?:chosen|selected|considered|successful|move\w*|get|got|make|hired?|picked|invited|good|right|a (?:fit|match))|unsuccessful|passed over|chose\w*|went with|somebody else|someone else|didn't)\b|\b(?:tell|telling|told|know|understand|explain|ask|wonder\w*|hear|learn) (?:me )?why\b|^(?:but )?(?:may i ask )?why\?|\bhow come\b/,
      unless:
        /\b(?:i (?:now |fully |completely |can |do )?understand why|that'?s why|which is why|(?:why i (?:am|'m) (?:writing|withdrawing)))\b/,
      evenNegated: true,
    },
    {
      means: 'asks for the reason',
      example: 'i would just like to know the reason',
      pattern:
        /\b(?:know|share|tell|explain|hear|learn|ask\w*|give|understand|what|was|were|clarify|elaborate|details?)\b.{0,50}\b(?:reasons?|reasoning|rationale|grounds|what led to|criteria)\b|\breasons? (?:for|behind)\b.{0,40}\?|\b(?:elaborate|say more|more detail|tell me more) (?:on|about|why)\b.{0,30}\b(?:decision|outcome|rejection|this)\b/,
      unless: /\bi (?:fully |completely |do )?understand (?:the|your) reason|\bthank/,
    },
    {
      means: 'asks what was missing or decisive',
      example: 'could you share what was missing?',
      pattern:
        /\b(?:what|where|anything|something|which)\b.{0,50}\b(?:missing|lack(?:ed|ing)?|fell short|fall short|falling short|went wrong|did wrong|do wrong|done (?:differently|better|more)|do (?:differently|better|more)|tipped|made the difference|let me down|held me back|stood out|decisive|didn't work|not work|was wrong|gaps?|weak\w*|stronger|need to (?:learn|have|show))\b/,
      unless: /\bwrong with (?:you|me)\b|\bis it (?:fully|remote)/,
    },
    {
      means: 'asks how to improve',
      example: 'is there anything i could work on?',
      pattern:
        /\b(?:how|what|anything|something|things|areas?|where|ways?|skills?|advise|recommend|suggest)\b.{0,50}\b(?:improve\w*|work on|do better|get better|strengthen|develop|prepare better|brush up|focus on|build up|learn from|increase my chances)\b/,
      unless:
        /\b(?:you|your (?:process|company|team|form))\b.{0,20}\b(?:should|could|might want to|need to) (?:improve|work on)|\bthank|\bwe can (?:improve|help)/,
    },
  ]),
  ...rulesFor('status_inquiry', [
    {
      means: 'waits for a decision',
      example: 'has the team decided?',
      pattern:
        /\b(?:come to a (?:conclusion|decision)|(?:team|you|panel|manager|committee|company)\b.{0,25}\b(?:decided|decide|concluded|chosen|reached)|going ahead|move(?:d|ing)? (?:forward|ahead)|still (?:considered|being|in|interested|a candidate)|(?:weeks?|months?|days?|fortnight)\b.{0,30}\b(?:since|ago|passed|have gone)|(?:since|it's been|it has been)\b.{0,40}\b(?:weeks?|months?|days?|interview|fortnight)|need to (?:know|hear|decide)|(?:deadline|expires?)\b|(?:waiting|wait) (?:for|to hear)|in the dark|forgotten (?:about )?me|lost (?:track of )?my application)\b/,
      after: ['no_answer_yet'],
      evenNegated: true,
    },
    {
      means: 'asks about the application',
      example: 'did you get my application?',
      pattern:
        /\b(?:did|have|has|was|is|are|could|can|will)\b.{0,40}\b(?:my (?:application|interview|cv|file|candidacy)|position|vacancy|role|job)\b.{0,60}\?/,
      after: ['no_answer_yet'],
      unless: /\b(?:salary|remote|pay|hours|part-time|visa|parking|dress)\b/,
    },
    {
      means: 'asks for news',
      example: 'any news?',
      pattern: /\b(?:any|some|an|for|no) (?:news|updates?|word|developments?|decision|progress|movement)\b/,
      unless: /\bthank|\bas (?:any|an)|\bno decision/,
    },
    {
      means: 'asks where the process stands',
      example: 'could you tell me where things stand?',
      pattern:
        /\b(?:status|state|progress|stage|outcome|result) of (?:my|the|our|this)\b|\b(?:application|interview|hiring) status\b|\bwhere (?:\w+ ){1,4}(?:stands?|are (?:in|with|at)|is (?:at|in))\b|\bwhere (?:do )?(?:i|we|things) (?:currently )?stand\b|\bstill (?:in the running|under consideration|being considered|in consideration|considering|waiting|open|active|in play|on the table)\b|\b(?:heard|hear) (?:nothing|back yet)\b/,
      unless:
        /\b(?:feedback on|reasons?|why|how) .{0,30}(?:outcome|result) of\b|\bposition still open\b.{0,20}\bfriend/,
    },
    {
      means: 'asks when they will hear',
      example: 'when can i expect a decision?',
      pattern:
        /\b(?:when|by when|how soon|how (?:much )?long(?:er)?|what date)\b.{0,60}\b(?:hear|expect|know|decide|decision|answer|response|reply|news|results?|get back|next round|next steps?|process|final)\b/,
      unless: /\b(?:reapply|re-apply|apply again|applying again|refund|reimburs|expenses)\b/,
      counterexample: 'how long do i have to wait until i know whether i may apply again?',
    },
    {
      means: 'says that no answer came',
      example: 'i have not heard anything since',
      pattern:
        /\b(?:(?:have|has|had|did)(?: not|n't|nt)|never|yet to|still|not)(?: \w+){0,2} (?:hear|heard|receiv\w+|got|gotten|had|get|hearing)\b.{0,40}\b(?:back|anything|from (?:you|anyone|your)|answer|reply|response|news|word|since|yet|outcome|decision)\b|\b(?:radio silence|complete silence|without (?:any |an )?(?:answer|reply|response|news))\b/,
      unless: /\bfeedback\b|\bheard (?:of|about)\b/,
      evenNegated: true,
    },
    {
      means: 'follows up',
      example: 'just checking in on my application',
      pattern:
        /\b(?:check(?:ing)? (?:in|back|whether|if|on)|follow(?:ing)?[- ]?up|touching base|circling back|chasing|(?:just )?wondering (?:if|whether|about|where|how) (?:there|my|the|you(?:'ve| have)|it)|enquir\w+ about|inquir\w+ about|asking about|(?:give|send) me an update|kindly update|update me)\b/,
      unless:
        /\bfeedback\b|\b(?:other|another|future|similar) (?:role|position|opening|job|vacanc)|\bexpenses|\byou (?:have|had) (?:any )?other\b/,
    },
    {
      means: 'reminds of a promised answer',
      example: 'i was promised an answer by friday',
      pattern:
        /\b(?:promised|told|said|supposed|was to|informed|assured)\b.{0,60}\b(?:hear|answer|reply|response|decision|get back|update|by (?:the end|mon|tue|wed|thu|fri|last|this|next|now)|(?:last|this) (?:week|month)|within)\b/,
      after: ['no_answer_yet'],
    },
    {
      means: 'asks what happens next',
      example: 'what is going on?',
      pattern:
        /\b(?:what(?:'s| is| are| about| happens?| will happen)\b.{0,20}(?:going on|happening|the latest|timeline|time ?frame|next steps?|next|with my application)|next steps?\b.{0,20}\?|how (?:is|are) (?:it|things|the process|my application) (?:going|coming|progressing)|has (?:a|the|any) (?:decision|hire|choice)|have you (?:made|reached|come to|decided|had (?:a|the) chance))\b/,
    },
  ]),
  ...rulesFor('question', [
    {
      means: 'asks for papers, money or a reference without a question mark',
      example: 'please send back my portfolio',
      pattern:
        /\b(?:please|kindly|could you|can you|would you|i(?:'d| would) like|i need|how (?:do|can) i)\b.{0,50}\b(?:send (?:me )?back|return|reimburs\w+|refund|claim|expenses|reference letter|confirmation of)\b/,
      unless:
        /\bfind (?:attached|enclosed)\b|\b(?:return|send) (?:my|me) (?:a )?(?:call|email|message)|\bdelete/,
    },
    {
      means: 'asks who was chosen',
      example: 'i would like to know who got the job',
      pattern:
        /\bwho (?:got|was (?:hired|chosen|selected|picked)|did you (?:hire|choose|pick|select|go with)|you (?:hired|chose|picked|selected|went with)|ended up|has been|won)\b/,
    },
    {
      means: 'announces a question',
      example: 'i have one more question about the contract',
      pattern: /\b(?:i have|i've got|one|just|another|quick|few) (?:\w+ ){0,3}questions?\b/,
      unless: /\bno (?:further |more )?questions?\b/,
    },
    {
      means: 'asks about the rules for applying again',
      example: 'can i apply again next year?',
      pattern:
        /\b(?:when|how long|how soon|may i|can i|could i|am i (?:allowed|able)|is it (?:possible|ok|okay|allowed)|waiting period|cool(?:ing)?[- ]?(?:off|down))\b.{0,60}\b(?:re-?apply\w*|apply(?:ing)? again|apply for (?:another|other|more))\b/,
    },
  ]),
];
