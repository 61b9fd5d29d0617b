import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

// What we may well invite a reader to do: "apply again", "write to us"
const practical =
  '(?:apply|re-?apply|applying|keep an eye|look (?:at|out|for)|check|write|reply|get in touch|contact|stay|send|collect|visit|call|come|see (?:the|our|whether|if)|know|hear|register|sign|subscribe|book|ring|phone|return|keep|have (?:it|them|your|the)|pick|post|confirm|let|tell|give us|claim|ask (?:for|us|me|the|our)|speak (?:to|with)|talk (?:to|with)|join|meet|consider (?:applying|our|the|us|this)|watch|use (?:the|our)|do so|read (?:the|our)|bring|for (?:apply|another|other|our)|submit|upload|download|take (?:the|your|home|up)|provide|fill|complete|hold|be in|drop|enter|accept|respond)';

/** Advice that nobody asked for. */
export const unaskedAdvice: readonly Phrase[] = [
  // "we would encourage you to reflect", "I'd urge you to invest", "may I suggest that you practise", "my advice is"
  {
    says: anyOf(
      new RegExp(
        String.raw`\b(?:i|we|me|us)(?:'d| would| do| must| might| can only|'ll)? (?:(?:\w+ly|like to|want to) ){0,4}(?=\w)(?:urge|encourage|advise|recommend|suggest|counsel|implore|beg|caution|remind|challenge|invite (?=you to (?:reflect|consider|think|see this)))(?: that)? ?you (?:to |not to )?(?:(?:also|please|always|again|perhaps|\w+ly) ){0,4}(?!${practical})\w`,
        'u',
      ),
      /\b(?:may|might|can|could|if) (?:i|we) (?:may |might |can |could )?(?:\w+ )?(?:suggest|recommend|advise|encourage|remind|venture|offer (?:a|one|some|you) (?:\w+ )?(?:advice|tip|thought|word)|give you (?:a tip|some|one|a piece|a word)|add a word)(?!\w)(?! (?:expenses|a date|thursday))/u,
      /\b(?:friendly|free|little|quick|pro|small|handy|top|golden|one|a) (?:tip|(?<!\ba )hint|advice)s?\b(?! of the)|\b(?:if i were you|were i you|in your (?:shoes|place|position),? i)(?!\w)/u,
      /\b(?:somebody|someone|nobody|no one) (?:should|ought to|must|needs to|has to) (?:have )?(?:told|tell|teach|taught) you\b/u,
    ),
    unless: /\b(?:to apply|careers page|our website|our alerts?|in writing|expenses|travel)(?!\w)/u,
    observed: true,
  },
  // "you might want to dress the part", "you may find it useful to practise", "perhaps you could volunteer", "why not ask a friend"
  {
    says: anyOf(
      new RegExp(
        String.raw`\byou (?:(?:might|may|could|should) (?:\w+ )?(?:want|wish|like|consider|think about|try to)|(?:might|may|could|should|would) (?:\w+ )?(?:do well|be wise|be well advised|be better (?:off|advised)|find it (?:\w+ )?(?:useful|helpful|valuable|instructive|easier)|profit from|benefit from))(?: to)? (?!${practical}|to ${practical}|more (?:news|details|information)|us\b|me\b|it\b|them|your (?:documents|data)|post|a copy|feedback|any)\w`,
        'u',
      ),
      new RegExp(
        String.raw`\b(?:perhaps|maybe|possibly|why not|why don't you|how about|what about) (?:you (?:could|should|might|would|ought to|need to|can) )?(?!${practical})(?=\w)(?:ask (?:a|someone|your|yourself)|try|get (?:a|some|more|someone)|take (?:a|some|up)|start|begin|find (?:a|something)|practi[sc]\w+|think|read\w*|spend|learn\w*|volunteer\w*|work\w*|look for something|go (?:back|and)|do|aim\w*|set|build\w*|gain\w*|join a|rethink\w*|a (?:\w+ ){0,2}(?:smaller|lighter|desk|different|junior|quieter|gentler|less|easier|simpler|slower|shorter|course|career|hobby)|(?:fewer|less|more) (?:\w+ )and)(?!\w)`,
        'u',
      ),
      /\b(?:it|this) (?:might|may|would|could|will|is|'s) (?:also |well |perhaps |always )?(?:be )?(?:(?:well )?worth(?:while)?|wise|an idea|sensible|a good idea|no bad thing|advisable|prudent|healthy|salutary|high time|good practice|time)(?: for you)? (?:to |if you |your |that you )?(?!checking|looking at|applying|keeping an eye|the trip|reading|a look|a visit|saying|mentioning|noting|apply|check|look at|seeing)(?:\w+ing|you|to|ask|practi[sc]e|get|learn|take|think|work|build|find|start|set|go|do|read|grow|aim|consider|lower|be)(?!\w)/u,
      /\b(?:the|a) (?:sensible|wise|smart|grown-up|mature|adult|best|right|better) (?:thing|course|move|response|reaction|way|attitude|plan)(?: \w+){0,4} (?:would be|might be|is|to bad|to rejection)(?!\w)(?! (?:from|to get here|through|by (?:bus|train)))/u,
    ),
    unless:
      /\b(?:i|we) (?:could|should|might) have\b|\b(?:careers page|expenses|travel|newsletter|parking|receipts?)(?!\w)/u,
    observed: true,
  },
  // "practise your scales", "work on your pace", "read widely", "polish that page"
  {
    says: /^(?:(?:and|but|so|now|then|please|do|just|always|simply|try|kindly|maybe|perhaps|first|also|next time|in future|in the meantime|until then|above all|meanwhile|go and)[,:]? ){0,4}(?=\w)(?:practi[sc]e (?:your|more|saying|in front|with|until|every)|(?:polish|sharpen) (?:your|that|up)|read (?:widely|more|up|a few|some)|hone|brush|study|use (?:shorter|fewer|your|simpler|this (?:time|moment|experience|as))|spell|write (?:shorter|a|less)|proofread|work on (?:your|that|it\b))(?!\w)/u,
    unless:
      /\b(?:we|i|our|the job|this role|the post|role) (?:\w+ )?(?:need|ask|learn|must|teach)|\bread (?:the|our)(?!\w)|\bplease (?:make sure|be sure)[^.;]{0,40}\b(?:parcel|badge|receipt|key|form)(?!\w)|\blearn(?:ed|t)? from you\b|\bwith our\b/u,
    observed: true,
  },
  // "learn to love the process", "do remember to smile", "set yourself a goal"
  {
    says: anyOf(
      /^(?:(?:and|but|so|now|then|please|do|just|always|simply|try|kindly|maybe|perhaps|first|also|next time|in future|in the meantime|until then|above all|meanwhile|go and)[,:]? ){0,4}(?=\w)(?:learn (?:to|from|how|the|some|what)|remember (?:to (?:smile|breathe|believe|be)|that (?:you|every|even|nobody|everyone|no one|rejection|failure|second|success|life)|what|why)|reflect|introspect|work (?:on yourself|hard|harder|at (?:it|your))|smile|believe (?!me|us)\w+|trust (?:in (?:your|life|the process)|your|me|the process)|dream|be (?:patient|honest with yourself|proud|realistic|grateful|humble|brave|yourself|bold|kind|thankful|positive|glad|content|good to)|set yourself|aim (?:a|for|lower|at|high)|set your sights|lower|manage your|grow|stop (?!by\b|in\b|and say|reading)|smarten|dress|get (?:some|a (?:little|few|haircut|hobby)|more|out|yourself (?:together|out|up|back|organi[sz]ed)|back|up|over)|give yourself|look (?:on the bright|at what|within|in the mirror|inward)|think (?:about (?:that|whether|what|why)|hard|before|long)|consider (?:whether|a less|what|why|yourself|how|this a|volunteering)|start (?:small|by|at|with|somewhere)|begin (?:small|by|again)|keep (?:reaching|your (?:chin|head|dream)|trying|going|at|learning|calm|practi)|chase|go out|rise|shake it|shrug|brace|toughen|listen (?:more|and|before)|count your|have (?:faith|patience|courage|another try)|try again (?:when|once|in a (?:few|couple))|take (?:heart|comfort|solace|a (?:deep|long|few|break|good|moment|step)|pride|stock|some time|courage|responsibility)|turn (?:this|it|the)|ask yourself|own (?:it|your)|enjoy (?:your well|the (?:journey|ride))|make (?:the most|sure you|peace|yourself)|show (?:up|a little|some)|never (?:give|forget|stop|lose)|leave (?:the|your))(?!\w)/u,
      /\bmanage your expectations\b/u,
      /\b(?:and|then|,) (?:smile|believe|dream big|keep (?:dreaming|smiling|believing|going)|work hard|learn (?:from|to)|grow|get on with (?:it|things|the next|your)|try again|go and find|show (?:up )?early|ask questions,)(?!\w)|\bnext time,? (?:perhaps|maybe|please|do|make sure|be|remember|why|leave|read|wear)(?!\w)(?! (?:round|you))|\bbefore (?:aiming|you (?:aim|try|bother|apply|send|meet)) (?:at|for|somewhere|another|anyone|anybody|it off|other|anything|elsewhere)(?!\w)/u,
      /\byou (?:really |still |simply |first )?(?:ought|need|should|have|must) (?:to )?(?:really |first |also |always )?(?:get (?:some|out|more|over|used)|learn (?:to|how|that)|grow (?:up|a|thicker)|work on|keep going|be (?:more|less|realistic|grateful|patient|honest|proud|careful)|treasure|celebrate|aim|set|toughen|start|understand|accept|remember|realise|realize|believe|ask yourself|smile|respect|bear in mind|be thankful|appreciate|recogni[sz]e|mature|respect|think about whether|take (?:heart|comfort|pride))(?!\w)(?! (?:from (?:monday|the first)|work|at six|in january|you how))/u,
      /\byou(?:'d| would) do well (?:to|if)(?!\w)/u,
    ),
    unless:
      /\b(?:we|i|our|the job|this role|the post|role) (?:\w+ )?(?:need|ask|learn|must|teach)|\bread (?:the|our)(?!\w)|\bplease (?:make sure|be sure)[^.;]{0,40}\b(?:parcel|badge|receipt|key|form)(?!\w)|\blearn(?:ed|t)? from you\b|\bwith our\b/u,
  },
  // "what kind of work truly suits you", "something a little less ambitious", "whether the sea is really the place for you"
  {
    says: anyOf(
      /\bsomething (?:a (?:little|bit|touch) |rather |somewhat |altogether )?(?:less|easier|simpler|smaller|gentler|more (?:modest|suitable|realistic|fitting|manageable|your)|humbler|lighter|closer to your)(?!\w)/u,
      /\bcut out for\b/u,
      /\bask yourself (?:whether|if|why|what|the|some)(?!\w)/u,
    ),
    unless: /\b(?:we|i|our)\b[^.;]{0,30}\b(?:rethink|path|career ladder)(?!\w)/u,
  },
];
