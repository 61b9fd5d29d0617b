import type { IntentRule } from '../rule.js';
import { rulesFor } from '../rule.js';

/** What the person holds against us or demands of us: `dispute`, `privacy_request`, `correction`. */
export const claims: readonly IntentRule[] = [
  ...rulesFor('dispute', [
    {
      means: 'doubts the outcome and asks to check it',
      example: 'i do not see how this can be right, please check it',
      pattern:
        /\b(?:don't|do not|can't|cannot|fail to) (?:see|understand|believe|accept) (?:how|that|why) (?:the|this|you|my|it)\b.{0,50}\b(?:right|correct|possible|fair|justified|decision|outcome|result)\b|\bask(?:ing)? (?:you )?(?:to|that you|for)\b.{0,20}\b(?:check|verify|recheck|look into|investigate|a review)\b|\b(?:formal|independent|human|second|another|proper|internal|manual) (?:review|assessment|opinion|interview|hearing|investigation)\b|\b(?:look into|investigate) (?:this|it|the matter|how)\b/,
      evenNegated: true,
      unless:
        /\b(?:invit\w+|for the|to the|after (?:the|my)|in the|about (?:the|my)|since (?:the|my)|during (?:the|my)) (?:\w+ )?(?:second|another|formal) interview|\bhad (?:a|my|the) second/,
    },
    {
      means: 'was given no fair chance',
      example: 'you did not give me a fair chance',
      pattern: /\b(?:fair|real|proper|equal) (?:chance|shot|hearing|opportunity|trial)\b/,
      evenNegated: true,
      unless: /\b(?:thank\w*|grateful|was given a|had a|got a)\b/,
    },
    {
      means: 'points out who was preferred',
      example: 'all of the people in the final were men under thirty',
      pattern:
        /\b(?:all|only|every|none|no|not one)\b.{0,50}\b(?:men|women|male|female|white|under (?:thirty|forty|30|40)|younger|germans?|natives?)\b|\b(?:equality|equal opportunit\w+|human rights|anti-?discrimination|employment) (?:commission|act|office|tribunal|law|agency)\b/,
      evenNegated: true,
    },
    {
      means: 'asks to appeal or objects to the decision',
      example: 'i would like to appeal it',
      pattern:
        /\b(?:appeal(?:ing)?(?: (?:it|this|that|the|your|against|process|procedure))|(?:want|wish|like|how|can|may|to|an|formal) (?:\w+ )?appeal\b|(?:contest|challenge|dispute|disput\w+|object to|oppose|disagree with|(?:don't|do not|cannot|can't) (?:accept|agree with)) (?:\w+ ){0,3}(?:decision|rejection|outcome|result|assessment|feedback|evaluation|conclusion|this|it)|(?:decision|rejection|outcome|assessment|verdict) (?:is|was|feels|seems) (?:\w+ )?(?:wrong|a mistake|unjustified|incorrect|arbitrary|baseless))\b/,
      unless:
        /\b(?:don't|do not|not|won't) (?:want to|wish to|going to|intend to|plan to|here to)? ?(?:appeal|contest|challenge|dispute)/,
      evenNegated: true,
    },
    {
      means: 'asks to look again',
      example: 'would you be willing to take a second look at my application?',
      pattern:
        /\b(?:reconsider\w*|re-?evaluat\w+|re-?assess\w*|re-?examin\w+|rethink|(?:take|have|give)\b.{0,12}\b(?:another|second|fresh|closer) (?:look|read|chance|thought|try)|look (?:at )?(?:\w+ ){0,4}(?:again|once more)|review (?:my|the|this|your) (?:\w+ )?(?:application|decision|case|file|interview|result|score|assessment|candidacy)|chang(?:e|ing) your (?:mind|decision)|(?:one more|another|a second) chance|(?:somebody|someone|anyone) else (?:to |could |can )?(?:review|look))\b/,
      unless:
        /\b(?:don't|do not|not|won't|can't) (?:\w+ ){0,3}(?:reconsider|change your|review)|\b(?:in the|near) future\b/,
    },
    {
      means: 'calls the decision unfair, biased or unlawful',
      example: 'the task was graded unfairly',
      pattern:
        /\b(?:discriminat\w+|unfair\w*|unjust(?:ly)?|bias(?:ed)?|prejudiced?|age ?ism|ageist|sexis[mt]|racis[mt]|illegal\w*|unlawful\w*|not (?:been )?(?:fair|just|treated fairly|judged fairly)|(?:isn't|wasn't) fair|equal (?:treatment|opportunit\w+)|double standard)\b/,
      unless:
        /\b(?:not|n't|never) (?:saying|accusing|claiming|suggest\w*|think|believe|feel)\b.{0,30}\b(?:discriminat|unfair|bias)|\bgraded (?:me )?fairly/,
      counterexample: 'i do not think that it was unfair',
    },
    {
      means: 'names a personal ground as the cause',
      example: 'i think that i was rejected because of my age',
      pattern:
        /\b(?:because of|due to|based on|on account of|has to do with|down to) (?:my|being) (?:\w+ )?(?:age|gender|sex|race|religion|disabilit\w+|origin|accent|pregnan\w+|name|nationality|skin|ethnic\w*|colou?r|headscarf|hijab|health|faith|passport|woman|black|old|foreigner|mother)\b|\b(?:because|since) i(?:'m| am) (?:a |too )?(?:old|woman|black|muslim|jewish|foreign\w*|pregnant|disabled|mother|immigrant|gay|trans|over (?:forty|fifty|\d\d))\b/,
    },
    {
      means: 'mentions lawyers, courts or authorities',
      example: 'my lawyer will be in touch about this',
      pattern:
        /\b(?:my (?:lawyer|attorney|solicitor|barrister|legal|union)|(?:a|an|with|through|to|from) (?:\w+ )?(?:lawyer|attorney|solicitor)\b|legal (?:action|steps|advice|counsel|options|proceedings|remed\w+|rights)|(?:sue|suing) (?:you|the|your)|lawsuit|(?:see you in|to|take (?:this|you) to) court|tribunal|eeoc|acas|labou?r (?:board|court|office|inspect\w+)|ombuds\w+|equality (?:body|commission|act)|human rights commission|regulator|authorities)\b/,
      unless:
        /\b(?:worked|work|experience|trained|training|job|years|qualified|position|role) (?:as|with|for|of) (?:a |an )?(?:\w+ )?(?:lawyer|attorney|solicitor|regulator)/,
    },
    {
      means: 'makes a complaint or asks how to',
      example: 'whom do i contact if i want to make a complaint?',
      pattern:
        /\b(?:(?:make|file|lodge|submit|raise|formal|official|escalate) (?:\w+ ){0,2}(?:complaint|grievance|objection)|complaints? (?:procedure|process|department|form|to be)|(?:how|where|whom|who) (?:\w+ ){0,5}complain|escalat(?:e|ing) this|(?:want|like|going|wish) to complain|this is a complaint)\b/,
    },
  ]),
  ...rulesFor('privacy_request', [
    {
      means: 'wants papers out of our files',
      example: 'please take my cv out of your system',
      pattern:
        /\b(?:take|get|pull|clear|strip) (?:my|all my|our) (?:\w+ )?(?:cv|resume|details|data|name|profile|application|documents?|information)\b.{0,20}\b(?:out of|off|from) (?:your|the) (?:\w+ )?(?:system|systems|files?|database|records|server|books)/,
    },
    {
      means: 'wants to be taken off, whatever the list',
      example: 'please remove me',
      pattern:
        /\b(?:remove|unsubscribe|delete|erase|forget) me\b|\b(?:never|didn't|did not) (?:agree\w*|consent\w*|sign(?:ed)? up|subscribe\w*|ask\w*|opt\w*) (?:to|for)\b.{0,20}\b(?:mails?|e-?mails?|messages?|newsletter|list|this|these|contacted)\b|\b(?:what|which) (?:information|data|details|records)\b.{0,30}\b(?:hold|have|store|keep|kept)\b|\bno longer (?:wish|want) to (?:hear from|receive|be contacted)/,
      evenNegated: true,
      unless: /\b(?:process|applicants?|candidates?|shortlist|consideration|running)\b/,
    },
    {
      means: 'wants data deleted',
      example: 'please delete all my data from your systems',
      pattern:
        /\b(?:delet\w+|eras\w+|remov\w+|wip\w+|destroy\w*|purg\w+|get rid of|anonymi[sz]e)\b.{0,50}\b(?:data|information|info|details|cv|resume|r[eé]sum[eé]|files?|records?|account|profile|everything|personal|database|systems?|documents?|application materials)\b/,
      unless:
        /\b(?:from|off) (?:the|your|this) (?:list of |pool of )?(?:applicants?|candidates?|process|shortlist)\b/,
      evenNegated: true,
    },
    {
      means: 'cites privacy law',
      example: 'under article 15 gdpr i ask for a copy',
      pattern:
        /\b(?:gdpr|ccpa|cpra|data protection (?:act|law|officer|rights?)|right (?:to be forgotten|of access|to erasure)|(?:art\.?|article) ?(?:1[5-9]|2[01])\b|(?:data )?subject access|erasure|dsar|privacy (?:rights?|law|request|act))\b/,
      unless:
        /\b(?:experience|worked|certified|expert\w*|knowledge|projects?) (?:\w+ ){0,3}(?:gdpr|ccpa|privacy|data protection)/,
    },
    {
      means: 'wants to see or take their data',
      example: 'send me a copy of all personal data that you hold about me',
      pattern:
        /\b(?:copy|export|overview|list|access|see|disclos\w+|send|know|provide|tell me|what|which)\b.{0,40}\b(?:personal (?:data|information)|(?:data|information|records) (?:that )?(?:you|your company)(?:'ve| have)? (?:\w+ )?(?:hold|have|store|keep|collected|stored)|my (?:stored )?data|data (?:on|about) me)\b/,
    },
    {
      means: 'wants stored data put right',
      example: 'please rectify the personal data in your files',
      pattern:
        /\b(?:rectif\w+|(?:correct|update|amend)\b.{0,20}\b(?:my|the) (?:personal |stored )?(?:data|details|records?|date of birth|address|phone number)\b)/,
      unless: /\b(?:isn't|is not|not) correct\b/,
    },
    {
      means: 'never wants to be written to again',
      example: 'never write to me again',
      pattern:
        /\b(?:(?:never|don't|do not|dont|stop|no longer|not|cease|quit) (?:\w+ ){0,3}(?:contact\w*|writ(?:e|ing)|e-?mail\w*|mail(?:ing)?|messag\w+|call(?:ing)?|text(?:ing)?|send(?:ing)?|spam\w*|bother\w*|reach(?:ing)? out)(?: to)? (?:\w+ )?(?:me|these|this|your|such|any|again|anything|emails?|mails?|messages?)\b|unsubscribe|opt(?:ing)?[- ]out|leave me alone|no (?:more|further) (?:contact|e-?mails?|mails?|messages?|correspondence|communication)|(?:take|remove|strike|delete|get) (?:me|my (?:name|address|e-?mail|contact)\w*) (?:address |details )?(?:off|from|out of) (?:your|this|all|any|the) )/,
      unless:
        /\b(?:from|off|of) (?:the|your|this|any) (?:list of |pool of |further )?(?:applicants?|candidates?|process|shortlist|consideration|application|selection|running)\b|\bemployer|\bsorry\b/,
      counterexample: 'please take me off the list of applicants',
      evenNegated: true,
    },
  ]),
  ...rulesFor('correction', [
    {
      means: 'sets one fact against another',
      example: 'i applied in march, not in may',
      pattern:
        /\bi (?:applied|interviewed|worked|studied|live|lived|moved|was|graduated|spoke|met|have|started) .{1,40},? (?:and )?not (?:in|on|for|at|as|with|to|from|by|the|a|an)\b|\b(?:letter|mail|e-?mail|message|rejection) (?:\w+ ){0,5}(?:speaks?|talks?|is about|mentions?|refers?|names?)\b|\bcorrect my (?:\w+ )?(?:name|surname|title|address)\b/,
      evenNegated: true,
    },
    {
      means: 'quotes what we say about them, to deny it',
      example: 'your notes say that i never led a team',
      pattern:
        /\b(?:you|your (?:\w+ )?(?:letter|mail|e-?mail|notes?|message|feedback|summary|report)|(?:the|it|this) (?:letter|mail|e-?mail|notes?|message|feedback)?) ?(?:says?|writes?|wrote|states?|claims?|claimed|stated) (?:that )?(?:i|my)\b/,
      evenNegated: true,
      unless:
        /\b(?:i would|i'd|i will|i'll|i might|i could|i can|i should|my application (?:was|would|will)|i was (?:strong|one|very|close|excellent))\b/,
    },
    {
      means: 'corrects title, pronoun or address',
      example: 'it is dr. osei, not mr.',
      pattern:
        /\b(?:it's|it is|i'm|i am) (?:actually )?(?:dr|mr|ms|mrs|mx|prof)\b|\bi(?:'m| am) (?:actually )?a (?:she|he|they|woman|man|mr|ms)\b|\bmy pronouns\b|\b(?:not|never) (?:been )?in (?:touch|contact) with (?:you|your)|\bnever (?:heard of|contacted|written to|spoken to) (?:you|your)|\b(?:a|some) different (?!role|position|job|opening|team|field|direction|path|approach|way|company|stage|time|day)[a-z]+[,.]?(?: i\b|$)/,
      evenNegated: true,
    },
    {
      means: 'says that something is wrong about whom or what we wrote',
      example: 'i think you have the wrong person',
      pattern:
        /\bwrong (?:person|name|candidate|address|role|position|job|title|date|e-?mail|company|letter|applicant|spelling|surname|first name|last name|pronouns?|gender|city|year|number|[a-z]+ (?:name|title))\b|\b(?:mix(?:ed|ing)?[- ]?up|mixed me|confus(?:ed|ing) me (?:with|for)|mistaken me|someone else's|somebody else's|(?:meant|intended) for (?:someone|somebody|another|a different)|different (?:person|candidate|sam\b))/,
    },
    {
      means: 'corrects their name',
      example: 'my name is katherine, not karen',
      pattern:
        /\b(?:(?:sur|first |last |family |given )?name(?:'s| is| was)\b.{0,40}\bnot\b|mis-?spel\w+|(?:spelled|spelt)\b.{0,20}\b(?:wrong\w*|with|incorrectly|name)|not my name|(?:am|i'm) not (?:called|named|mr|ms|mrs)|called? me (?!back|again|if|when|on|at|today|tomorrow)[a-z]+|address(?:ed)? me as|(?:it|that)(?:'s| is) (?:mr|ms|mrs|dr|mx)\.?,? [^.]{0,30}not)/,
      evenNegated: true,
    },
    {
      means: 'never applied for that',
      example: 'i never applied for a sales position',
      pattern:
        /\b(?:never|didn't|did not|haven't|have not|hadn't) (?:even |actually |ever )?(?:appl(?:y|ied)|interview(?:ed)?|attend(?:ed)?|spoke|met)\b/,
      unless: /\bregret|\bwish i|\bhave not (?:met|spoken).{0,20}\byet\b|\bwhy\b/,
      evenNegated: true,
    },
    {
      means: 'applied for something else',
      example: 'but i applied for controller',
      pattern:
        /\b(?:but|actually|whereas|in fact) (?:\w+ )?i (?:actually |had |have )*(?:applied|interviewed|was interviewed) (?:for|to|as|with|on)\b|\bi (?:had )?(?:applied|interviewed) (?:for|to|as|on) .{1,60}(?:, not\b|\bnot for\b|\brather than\b|\binstead\b)|\b(?:the )?(?:role|position|job) (?:i applied for|was|is) .{1,40}\bnot\b/,
      evenNegated: true,
    },
    {
      means: 'says that a statement of ours is untrue',
      example: 'that is not correct, i have worked with java since 2015',
      pattern:
        /\b(?:that|this|it|which|what you (?:wrote|say|said)|statement|claim|information|letter|your (?:note|summary))(?:'s| is| was| are)?(?: \w+)? (?:not (?:correct|true|right|accurate|the case)|n't (?:correct|true|right|accurate)|incorrect|inaccurate|untrue|false|factually wrong|a factual error)\b|\b(?:isn't|wasn't) (?:correct|true|accurate|the case)\b|\bfactual(?:ly)? (?:error|mistake|wrong|incorrect)|\bthere(?:'s| is| seems to be| must be| may be| has been| might be) (?:\w+ )?(?:an? )?(?:error|mistake|mix-?up|misunderstanding|typo|confusion)\b/,
      unless: /\b(?:decision|rejection) (?:is|was) (?:a )?(?:wrong|mistake)/,
      evenNegated: true,
    },
    {
      means: 'sets what our letter says against the facts',
      example: 'your letter says that i have no degree, but i do',
      pattern:
        /\b(?:letter|e-?mail|mail|message|note|feedback|you) (?:says?|states?|said|stated|wrote|writes?|mention\w*|refers?|referred|claims?|claimed|thanks?|thanked)\b.{0,100}\b(?:but|however|although|though|actually|whereas|in fact|i (?:do|did|have|am|was|actually)\b|is not|isn't)/,
      unless:
        /\b(?:you|letter) (?:said|mentioned|wrote|promised) (?:you would|i would|i'd|you'd|that you would)\b|\bwould (?:hear|be|get)\b|\bthank you\b|\breasons?\b|\bfuture\b/,
    },
    {
      means: 'contradicts with a plain fact',
      example: 'contrary to your letter, i hold a licence',
      pattern:
        /\b(?:contrary to|in contrast to|unlike) (?:what|your|the)\b|\bi (?:do|did) (?:in fact |actually )?(?:have|hold|attend|submit|complete|mention|list|speak|send|meet)\b|\bplease (?:correct|fix|update|amend) (?:this|that|my|the|your)\b.{0,25}\b(?:name|record|records|spelling|title|date|file)?/,
      unless:
        /\bi do have (?:a |one |some |another )?(?:\w+ )?questions?\b|\bi do hold (?:you|no)|\b(?:personal )?data\b/,
    },
  ]),
];
