import type { IntentRule } from '../rule.js';
import { rulesFor } from '../rule.js';

/** What could come later: `future_interest`, `referral`. */
export const future: readonly IntentRule[] = [
  ...rulesFor('future_interest', [
    {
      means: 'hopes to be thought of',
      example: 'please think of me next time',
      pattern:
        /\b(?:think of|remember|consider) me\b|\bwhere to find me\b|\byou have my (?:number|details|address|e-?mail)|\bif (?:things|anything|circumstances|the person|your (?:first|chosen)|plans|something|that|it)\b.{0,40}\b(?:changes?|doesn't work|does not work|falls? through|drops? out)\b/,
      unless: /\b(?:thank\w*|appreciate\w*|grateful)\b.{0,30}\b(?:think|consider)|\bwill (?:not )?remember\b/,
    },
    {
      means: 'asks to be told when something comes up',
      example: 'should a part-time post come up, i would be there',
      pattern:
        /\b(?:should|if|when|once|in case)\b.{0,50}\b(?:come|comes|came|open|opens|opened|arise|arises|turn|turns|crop|crops|become|becomes|be|is|advertise|have|hire|hiring|recruit\w*) (?:up|free|vacant|available|again|another|anything|something)\b/,
    },
    {
      means: 'will try another time or elsewhere in the company',
      example: 'i will try my luck again in june',
      pattern:
        /\b(?:try|trying|give it) (?:my luck |this |it )?(?:again|another (?:go|try|shot))\b|\b(?:apply|try|be back|come back|return|candidate|suitable|considered|fit|put forward|transfer|move|switch)\b.{0,20}\b(?:for|in|with|to|at)\b.{0,40}\b(?:instead|another (?:team|department|role|time|branch|site)|other (?:team|department|site)|next (?:intake|round|cohort|year|time|vacancy)|(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december) (?:intake|round|cohort))\b|\byou (?:have not|haven't) (?:seen|heard) the last/,
      unless: /\b(?:won't|never|will not)\b/,
    },
    {
      means: 'asks to be kept in mind or on file',
      example: 'please keep me in mind',
      pattern:
        /\b(?:keep|keeping|kept|have|hold|leave|bear) (?:me|my (?:\w+ )?(?:cv|resume|details|name|profile|application|file|info\w*|data|contact))\b.{0,30}\b(?:in mind|on (?:file|record|the list|your (?:list|radar|books))|posted|in the loop|in (?:your|the) (?:\w+ )?(?:pool|database|system|files|network)|for (?:future|other|the future|next|similar)|up to date|informed about (?:other|future|new))/,
      unless: /\bposted on (?:the|my) (?:status|application|decision|progress)/,
    },
    {
      means: 'invites us to come back with something else',
      example: 'do let me know if something else opens up',
      pattern:
        /\b(?:consider|think of|remember|contact|reach out|write|call|get (?:back )?in touch|let me know|ping|notify|hear from you|hear about|drop me|tell me)\b.{0,40}\b(?:if|when|once|whenever|should|for|about|as soon as)\b.{0,50}\b(?:future|other|another|new|similar|suitable|opening|opens?|vacanc\w+|comes? up|opportunit\w+|something (?:else|new|similar|that)|anything (?:else|new|similar|that)|pops up|turns up|arises?|becomes? available|different)\b/,
    },
    {
      means: 'asks about or is open to other roles',
      example: 'do you have any other openings?',
      pattern:
        /\b(?:any|interested|consider\w*|apply\w*|open to|do you have|are there|love|happy|glad|would|please|could|keen|looking|hope|might|eye on|watch|know of|suit|fit)\b.{0,50}\b(?:other|another|different|future|similar|further|upcoming|next|more junior|more senior|new)(?: \w+){0,2} (?:roles?|openings?|positions?|vacanc\w+|opportunit\w+|jobs?|teams?|departments?|projects?)\b/,
      unless:
        /\baccept\w* (?:an|another|a new)|\b(?:found|started|starting|offered|taken) (?:a|another|my)|\bbest (?:of luck|for)|\bthank you for the opportunity\b|\bfriend|\bcolleague/,
    },
    {
      means: 'will apply again',
      example: 'i will definitely apply again in spring',
      pattern:
        /\b(?:re-?apply\w*|(?:apply|applying|try|trying)(?: \w+)? (?:again|in (?:the )?future|in (?:spring|summer|autumn|fall|winter|a (?:year|few)|six|january|february|march|april|may|june|july|august|september|october|november|december)|next (?:year|time|round|season)|once more|for (?:other|future|another|similar|more))|(?:next|future) application)\b/,
      unless:
        /\b(?:how (?:long|soon)|when (?:can|may|could)|may i|can i|could i|allowed|am i able|waiting period|won't|will not|no intention|wouldn't|would not|before i|before applying)\b/,
      counterexample: 'i will never apply again',
    },
    {
      means: 'wants to stay in touch or in the pool',
      example: 'i would be glad to stay in touch about future roles',
      pattern:
        /\b(?:stay|keep|remain|be) in (?:touch|contact|your (?:\w+ )?(?:pool|network)|the (?:\w+ )?pool)\b|\b(?:join|add me to|put me (?:in|on)|include me in|part of|stay (?:in|on)|remain (?:in|on)) (?:your|the) (?:\w+ )?(?:pool|community|network|list|waiting list|mailing list)\b/,
      unless: /\b(?:lawyer|attorney)\b|\bwill be in (?:touch|contact)/,
    },
    {
      means: 'welcomes a later message',
      example: 'feel free to reach out again next year',
      pattern:
        /\b(?:feel free to|please|do|you can|you may|happy for you to|welcome to|glad if you|would love (?:it if|for) you)\b.{0,10}\b(?:reach out|contact|write|call|get in touch|ask|try|check|come back|keep)\b.{0,25}\b(?:again|in (?:the )?future|next|later|any ?time|down the (?:line|road)|in (?:a|six|three|twelve|the))\b|\bmaybe (?:next|another) (?:time|year)\b.{0,20}\b(?:ask|contact|reach|write)|\b(?:ask|check|reach out|contact|try)(?: with)? me again\b/,
      unless: /\b(?:don't|do not|never|stop)\b/,
    },
    {
      means: 'still wants to work with us one day',
      example: 'i would still love to work with you one day',
      pattern:
        /\b(?:would|'d|still|very much|remain|continue to be)\b.{0,20}\b(?:love|like|happy|glad|keen|interested|welcome|open)\b.{0,40}\b(?:one day|some ?day|in (?:the )?future|later on|down the (?:line|road)|at a later|another time|again)\b|\b(?:remain|still|stay) (?:very |really )?interested in (?:\w+ ){0,2}(?:company|working|joining|\w+ team|you)/,
      unless: /\b(?:hope|meet|cross paths)\b|\bstill interested in (?:the|this) (?:role|position)|\bhear\b/,
    },
  ]),
  ...rulesFor('referral', [
    {
      means: 'offers the contact of someone close',
      example: 'may i give her your number?',
      pattern:
        /\b(?:give|send|pass) (?:her|him|them|you) (?:on )?(?:your|her|his|their|my \w+'s) (?:number|details|contact|cv|resume|name|e-?mail|address|profile|link\w*)|\b(?:she|he|they)(?:'d| would|'s| is| are|'re) (?:be )?(?:perfect|ideal|great|a great|a perfect|a good|brilliant|just right|exactly|available|looking)\b|\b(?:my|a) (?:\w+ )?(?:sister|brother|cousin|wife|husband|partner|friend|colleague|neighbou?r|niece|nephew|son|daughter|former \w+)(?: \w+)? (?:is|has|was|works|worked|could|would|might)\b.{0,80}\b(?:years|nurse|engineer|developer|designer|teacher|analyst|accountant|manager|experience\w*|qualified|looking|available|moving|trained|skilled|talented)\b/,
      unless: /\b(?:who|that) (?:works?|worked) (?:for|at|with) you|\btold me\b/,
    },
    {
      means: 'offers to recommend or introduce someone',
      example: 'i can recommend someone for this',
      pattern:
        /\b(?:recommend|refer|suggest|introduce|nominate|put forward|vouch for)\b.{0,50}\b(?:someone|somebody|friend|colleague|co-?worker|acquaintance|classmate|flatmate|former|her|him|person|contact|ex-\w+|brother|sister|cousin|wife|husband|partner|who)\b|\b(?:introduce|put) you (?:to|in (?:touch|contact))\b/,
      unless:
        /\b(?:recommended|referred|suggested) by\b|\bwas (?:recommended|referred)|\bperson (?:to|i should) (?:contact|talk|speak)|\bcontact\b.{0,20}\?/,
    },
    {
      means: 'praises or offers someone they know',
      example: 'a former colleague of mine would be great for this',
      pattern:
        /\b(?:my|a|an|one of my|someone|somebody)(?: \w+){0,2} (?:friend|colleague|co-?worker|acquaintance|classmate|flatmate|ex-\w+|brother|sister|cousin|wife|husband|partner|(?:team)?mate|neighbou?r|student)s?\b.{0,80}\b(?:fit|perfect|great|good|looking|interested|suitable|suit|exactly|ideal|right|strong|available|qualified|love|excellent|experience|put you)\b/,
      unless:
        /\bfriends? (?:told|said|who works? (?:at|for) you|recommended)|\b(?:tell|warn) (?:\w+ )?(?:my )?friends|\bcolleagues? (?:were|was|made|have been|has been|there) /,
    },
    {
      means: 'knows someone',
      example: 'i know someone who would be ideal',
      pattern:
        /\b(?:i|we) (?:do |also |might |may |happen to )*(?:know|have in mind) (?:of )?(?:just |exactly )?(?:the|some(?:one|body)|people|(?:a|an|one|two|another)\b.{0,40}\b(?:who|that|looking|with))\b.{0,60}\b(?:who|for|fit|ideal|perfect|great|good|right|looking|interested|person|might|could|would)\b/,
    },
    {
      means: 'tells us whom to talk to, or passes our mail on',
      example: 'you might want to talk to my friend ola',
      pattern:
        /\b(?:talk|speak|reach out|write|get in touch|contact|interview|consider|look at|hire)(?: to| with)? (?:my|a|one of my)(?: \w+){0,2} (?:friend|colleague|co-?worker|acquaintance|classmate|flatmate|brother|sister|cousin|wife|husband|partner|mate)\b|\b(?:pass|forward|share|send|hand)(?:ed|ing)? (?:this|it|that|your \w+|the \w+)(?: \w+)? (?:on |along |over )?(?:to|with) (?:a|my|her|him|them|someone|somebody|one of my|some)\b/,
      unless: /\b(?:lawyer|attorney|solicitor|manager|press|hiring)\b/,
    },
  ]),
];
