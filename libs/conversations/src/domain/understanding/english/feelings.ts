import type { IntentRule } from '../rule.js';
import { rulesFor } from '../rule.js';

/** Thanks, pain and anger: `gratitude`, `distress`, `hostility`. */
export const feelings: readonly IntentRule[] = [
  ...rulesFor('gratitude', [
    {
      means: 'thanks in a word',
      example: 'cheers for the heads up',
      pattern: /\b(?:cheers|ta|props|kudos|hats off) (?:for|to)\b|\bmany thanks\b/,
    },
    {
      means: 'calls something good of us',
      example: 'sweet of you to remember me',
      pattern:
        /\b(?:lovely|kind|good|nice|sweet|decent|considerate|big) of (?:you|the team|everyone)\b|\bhad (?:such )?a (?:really |very )?(?:good|great|nice|lovely|wonderful) (?:time|experience|chat|talk|conversation)|\b(?:you|everyone|the team|all of you) (?:were|was|have been|has been) (?:all )?(?:so |very |really )?(?:kind|helpful|lovely|welcoming|friendly|generous)|\b(?:i(?:'ve)? )?learn(?:ed|t) (?:a lot|so much|a great deal)/,
    },
    {
      means: 'wishes the company well',
      example: 'wish all of you a great launch',
      pattern:
        /\bwish(?:ing)? (?:you|all of you|the team|everyone|your team)\b.{0,40}\b(?:great|good|wonderful|lovely|nice|happy|successful)\b/,
    },
    {
      means: 'thanks us, not as a formula around a request and not bitterly',
      example: 'thank you for letting me know',
      pattern: /\b(?:thank(?:s| you| u)?|thx)\b/,
      unless:
        /\bin advance\b|\bno,? thank|\bthank(?:s|ed|ing)? me\b|\bthanks? (?:to|for (?:nothing|wasting|ghosting|ignoring))\b|\bthankless|, thanks?(?: you)?[.!]?$/,
      counterexample: 'thank you in advance for your answer',
    },
    {
      means: 'says that something we did is appreciated',
      example: 'i really appreciate you getting back to me',
      pattern:
        /\bi (?:really |truly |do |very much |also |genuinely |sincerely )*appreciate|\b(?:much|greatly|very|really|truly) appreciated|\b(?:am|'m) (?:\w+ )?(?:grateful|thankful)/,
      unless: /\b(?:would|'d) (?:be )?(?:\w+ )?(?:appreciate|grateful)/,
      counterexample: 'any hint would be much appreciated, i would be grateful',
    },
    {
      means: 'enjoyed meeting us',
      example: 'it was a pleasure to meet the team',
      pattern:
        /\b(?:enjoyed|pleasure|loved|lovely|great|nice|delight|privilege|honou?r)\b.{0,20}\b(?:meet|meeting|talk|talking|speak|speaking|conversation|interview|interviewing|getting to know|process|to know you)\b/,
      unless: /\b(?:would|could|will|'d|'ll)\b/,
    },
    {
      means: 'calls us or our words kind or helpful',
      example: 'that was very kind of you',
      pattern:
        /\b(?:kind|generous|thoughtful|nice|decent) of you|\byou(?:'ve| have| were|'re| are)(?: all)?(?: been)? (?:so |very |really )?(?:kind|helpful|lovely|wonderful|generous|gracious)|\bmeans a (?:lot|great deal)|\b(?:this|that|it|your feedback) (?:is|was) (?:really|very|so|incredibly|extremely) (?:helpful|useful|kind|thoughtful|valuable)/,
    },
    {
      means: 'wishes us or the person chosen well',
      example: 'i wish you and the team all the best',
      pattern:
        /\bwish(?:ing)? (?:you|the|your|everyone|all|whoever|them)\b.{0,50}\b(?:best|success|luck|well)|\bbest of luck (?:to|with|for)|\bcongratulat\w+ (?:to|the) (?:the |whoever|person|successful|new)/,
    },
  ]),
  ...rulesFor('distress', [
    {
      means: 'is worn down',
      example: 'i am so tired of all this',
      pattern:
        /\b(?:(?:so|just|completely|utterly|really|too) (?:tired|exhausted|drained|alone|ashamed|scared|afraid|lonely|worn out)|(?:don't|do not|can't|cannot) see (?:the|a|any) (?:point|future|way)|made me (?:cry|weep|sob)|\bi (?:cry|sobbed|wept|broke down)\b|(?:don't|do not) know (?:how (?:i|we)(?:'ll| will| can)|what i(?:'ll| will))|everything (?:feels|seems|is) (?:pointless|hopeless|dark)|my (?:confidence|self-esteem|mental health|world))/,
      evenNegated: true,
      unless: /\btired of (?:your|you|the) (?:games|lies)/,
    },
    {
      means: 'is broken or hopeless',
      example: 'honestly, i am heartbroken',
      pattern:
        /\b(?:heart ?-?broken|heartbreaking|devastat\w+|crushed|gutted|shattered|depress\w+|hopeless|desperate|despair\w*|worthless|humiliat\w+|miserable|demorali[sz]\w+|discourag\w+|disheartened|in tears|crying|cried|burn(?:ed|t) out|panic attacks?|anxiety)\b/,
      unless: /\bdon't (?:be|feel) \w+|\btreat|\bworked (?:with|on)/,
    },
    {
      means: 'cannot go on',
      example: 'i feel like giving up',
      pattern:
        /\b(?:giv(?:e|ing) up|can(?:'t|not| not|t) (?:sleep|cope|go on|take (?:it|this|much|any)|eat|keep (?:doing|going)|do this any)|end of my (?:rope|tether)|at (?:a|my) (?:low|lowest|breaking)|hit (?:rock )?bottom|falling apart|losing (?:hope|faith|confidence)|lost (?:all )?(?:hope|faith|confidence)|kill myself|end it all|suicid\w+|no (?:point|reason) (?:in )?(?:to )?(?:go|try|liv)\w+|(?:don't|do not) know (?:how much longer|what to do any ?more|how to (?:go on|carry on|cope)|what else to do|what to say))/,
      evenNegated: true,
    },
    {
      means: 'doubts their own worth',
      example: 'what is wrong with me',
      pattern:
        /\bwrong with me\b|\b(?:feel|feeling|felt) (?:like )?(?:such )?(?:a |an |so |completely |totally |absolutely |really )*(?:failure|useless|stupid|invisible|lost|empty|broken|low|loser|idiot|not good enough|never good enough|rejected)|\bnobody (?:wants|will (?:ever )?hire) me|\bno ?one (?:wants|will (?:ever )?hire) me|\bnever (?:find|get) (?:a|another) job/,
      evenNegated: true,
    },
    {
      means: 'names a hardship that the no makes worse',
      example: 'i lost my flat last month and i really needed this job',
      pattern:
        /\b(?:last (?:hope|chance|shot)|(?:really|badly|so|desperately) needed (?:this|the|a) (?:job|role|work|one)|(?:lose|losing|lost) (?:my|our) (?:home|flat|house|apartment|visa|savings)|(?:can't|cannot|can not) (?:pay|afford|feed)|behind on (?:my )?rent|run(?:ning)? out of (?:money|savings)|(?:i'm|i am|i've been|have been) (?:really |still )?struggling|(?:very|really|incredibly|so) (?:hard|tough|dark|difficult) (?:time|day|week|month|year|period|few|on me|for me|to take|to hear))|\b(?:it's|it is|been) (?:a |an )?(?:hard|tough|rough|dark) (?:day|week|month|year|few|time)/,
    },
    {
      means: 'is hurt beyond the formula',
      example: 'i am deeply hurt by this',
      pattern:
        /\b(?:deeply|incredibly|terribly|bitterly|extremely|utterly|absolutely|truly|profoundly) (?:disappoint\w+|sad\w*|hurt\w*|upset\w*|discouraged)|\b(?:hurts?|hit me) (?:a lot|so much|deeply|hard|more than|really|badly)|\b(?:really|very|so|quite) (?:hurt|hurts|hurtful|sad|painful|upset)\b|\bbreaks my heart|\bblow to my\b/,
    },
  ]),
  ...rulesFor('hostility', [
    {
      means: 'sneers',
      example: 'classy, really',
      pattern:
        /\b(?:classy|spare me|oh please|give me a break|how dare|the (?:nerve|audacity|gall|cheek)|(?:basic|common|human|the|any|some) decency|pull the other one|get (?:lost|stuffed|bent)|stuff (?:your|it)|shove (?:it|your)|good riddance|dodged a bullet|karma|way to go|nice (?:one|try)|big words|your (?:little|precious|so-called)|so-called|lies\b|lying|nonsense|excuses?\b|hide behind|laugh(?:ed|ing)? (?:at|about) you)/,
      unless: /\bi (?:was|am|'m) (?:not )?lying|\bno excuses?\b|\bexcuse me\b|\bmy excuses?/,
    },
    {
      means: 'congratulates or hopes bitterly',
      example: 'congratulations on losing a good candidate',
      pattern:
        /\bcongrat\w* (?:on|for) (?:finding|yet|another|losing|being|having|managing|your (?:lack|incompet|wonderful way))|\bhope (?:whoever|nobody|no ?one|none|you never|you all|one day you|you (?:get|feel|learn|find out))\b|\b(?:treat\w*|like) (?:\w+ ){0,3}(?:like )?(?:dirt|garbage|trash|cattle|rubbish|a number|animals|meat)\b|\bwouldn't (?:work|want to work) (?:for|with|at) you|\bglad i (?:won't|don't|didn't|never|will not)/,
      evenNegated: true,
    },
    {
      means: 'insults',
      example: 'you people are clowns',
      pattern:
        /\b(?:idiots?|morons?|clowns?|crooks?|liars?|imbeciles?|pathetic|disgusting|scum\w*|jerks?|ass ?holes?|bastards?|bull ?shit|shit\w*|fuck\w*|f\*+\w*|crap|screw you|go to hell|rot in|shame on you|hypocrit\w+|cowards?|spineless|losers|parasites?|scammers?|con artists|sociopaths?|heartless|soulless|clueless|arrogant|snobs?|incompeten(?:t|ce)|idiotic|stupid (?:company|people|process|test|questions?|email))\b/,
      unless:
        /\b(?:i'm|i am|i was|feel(?:ing)?|call me|felt)(?: \w+){0,4} (?:idiots?|morons?|pathetic|coward|stupid|incompetent|crap|shit|clueless|arrogant)\b/,
    },
    {
      means: 'mocks the company',
      example: 'what a joke of a company',
      pattern:
        /\b(?:joke of a|what a (?:joke|circus|disgrace|farce|clown|shambles|waste)|(?:is|are|was|were) (?:an? )?(?:absolute |complete |total |utter )?(?:joke|farce|disgrace|circus|shambles|laughing ?stock)|you (?:people )?(?:are|were)(?: all)?(?: so| absolutely| completely| utterly| truly| totally)? (?:unprofessional|disgraceful|a disgrace|ridiculous|laughable|useless|worthless|amateurs?|rude|shameless|awful|terrible)|you should be ashamed|bunch of (?!flowers))/,
    },
    {
      means: 'thanks or praises bitterly',
      example: 'thanks for nothing',
      pattern:
        /\b(?:thanks?(?: you)?(?: so much| very much| a lot| again)?,? for (?:nothing|wasting|ghosting|ignoring|stringing|leading me on|finally|absolutely nothing)|slow clap|bravo\b|what a surprise|must be (?:so |very )?proud|(?:glad|happy|delighted|nice|great) (?:i|to know i|that i) (?:wasted|spent)|your loss\b|good luck (?:finding|with that|you(?:'ll| will) need)|enjoy your|how (?:generous|kind|thoughtful|original|touching|convenient))/,
      unless: /\bhow (?:kind|generous|thoughtful) of you to (?:write|take|call|offer)/,
    },
    {
      means: 'praises with one word and sneers with another',
      example: 'i really appreciate the copy-pasted reply after six rounds',
      pattern:
        /\b(?:thank|thanks|appreciate|glad|delighted|great|lovely|wonderful|fantastic|brilliant|amazing|impressive|nice|love|loved|congrat\w*|well done|wow|charming)\b.{0,80}\b(?:copy.?(?:and.?)?past\w*|form letter|template|boiler ?plate|robot|bot|canned|ghosted|silence|wasted|wasting|waste|unpaid|free (?:work|labou?r|consult\w*)|automated|(?:one|two)[- ](?:line|sentence)\w*)\b/,
      unless:
        /\b(?:no|not|without|instead of|rather than) (?:a |an |just |another )*(?:template|form letter|copy|canned|robot|bot|silence|ghost)/,
      counterexample: 'thank you for a real letter instead of a template',
    },
    {
      means: 'calls it a waste of time',
      example: 'this was a complete waste of my time',
      pattern:
        /\b(?:wast(?:e|ed|ing) (?:of )?(?:my|our|everyone's|people's|three|two|four|weeks|months|hours) ?(?:time|weeks|months|hours|days|life)?|waste of time)\b/,
      unless: /\b(?:sorry|apologi[sz]e|don't want|wouldn't want|not want|never a|wasn't a|not a)\b/,
      counterexample: 'i do not want to waste your time',
    },
    {
      means: 'threatens or wishes harm',
      example: 'you will regret this',
      pattern:
        /\byou(?:'ll| will| are going to|'re going to) (?:all )?(?:regret|be sorry|pay|hear what|see what)|\bwatch your back|\bi know where (?:you|your)|\bhope (?:you|your)\b.{0,40}\b(?:fails?|bankrupt|burns?|suffer|go(?:es)? under|crash\w*|rot|choke|collapse\w*|miserable|get what)\b|\b(?:tell|warn|make sure) (?:everyone|everybody|all my|people|the world)\b|\b(?:name and shame|one[- ]star review|destroy (?:you|your)|ruin (?:you|your)|expose you|(?:post|put|share|publish)\w* (?:this|it|your \w+|about (?:this|you)|that) (?:all over|on (?:linkedin|glassdoor|twitter|reddit|social|x\b|kununu)))/,
    },
  ]),
];
