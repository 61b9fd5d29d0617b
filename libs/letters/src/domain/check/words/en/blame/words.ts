/** Families of words from which the phrases of `blame` are made: pieces of expressions, for plain text. */

/**
 * One of some words, whole. `(?=\w)` and `(?!\w)` rather than `\b`: without a lookaround before and after it the engine compiles copies of a
 * long family, for each way in which optional words may precede it and for each word that it may end with.
 */
export const oneOf = (...alternatives: readonly string[]): string =>
  String.raw`(?=\w)(?:${alternatives.join('|')})(?!\w)`;

/** One of some words, which any ending may follow. */
export const startOf = (...alternatives: readonly string[]): string =>
  String.raw`(?=\w)(?:${alternatives.join('|')})`;

/** Words that may stand before any other: "plainly", "to us", "as if". None of them denies. */
const grading =
  '\\w+ly|rather|very|so|too|a|an|little|bit|quite|somewhat|most|more|the least|least|as|to be|like|of|pretty|still|also|just|simply|often|at|times|in places|to|us|me|be|the|panel|everyone|one|some|almost|far|much|even|now|well|yet|if|though|perhaps|frankly|both|on the whole|overall|sort|kind|by turns|all|in parts|distinctly';

/** Any of them, and none: "rather", "a little too", "to us as". */
export const degree = String.raw`(?:(?:${grading}) ){0,6}`;

/** How a judgement begins: "was", "felt", "came across as", "struck us as". */
export const seems = oneOf(
  'is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)|proved|turned out|has been|have been|had been|went',
  'felt|feels?|seem(?:s|ed)?|appear(?:s|ed)?|look(?:s|ed)?|sound(?:s|ed)?|reads?|became|has gone|have gone|got',
  String.raw`c[ao]mes? (?:across|over|out|off)|struck (?:us|me|the \w+|everyone|one of us|some of us)`,
);

/** What is wrong with a piece of work, an answer or a skill. */
export const poor = oneOf(
  // too little
  'weak(?:er)?|poor(?:er)?|thin(?:ner)?|flat|shallow|superficial|sketchy|scant(?:y)?|meagre|meager|patchy|slight|one-dimensional|skin-deep',
  'insufficient|inadequate|deficient|lacking|wanting|absent|unfinished|half[- ](?:done|baked|finished|hearted)|underdeveloped|undercooked|limited(?! (?:to|by))',
  '(?:below|under|beneath|short of) (?:par|target|standard|average|expectations?|what|(?:the|our) (?:\\w+ ){0,4}(?=\\w)(?:standards?|level|bar|threshold|mark|target|expectations?|minimum)|\\w+ (?:level|standard|grade))|sub-?par|sub-?standard',
  'mediocre|average|middling|unremarkable|uninspir(?:ed|ing)|underwhelming|unimpressive|disappointing|unsatisfactory|unacceptable',
  // dull
  'bland|dull|boring|lifeless|wooden|monotone|monotonous|stilted|pedestrian|predictable|formulaic|generic|derivative|unoriginal|tired|stale|rusty|tedious|forgettable|mechanical|robotic|scripted|canned',
  // careless
  'sloppy|careless|messy|untidy|rushed|slapdash|hasty|shoddy|slipshod|amateurish|clumsy|lumpy|lopsided|crooked|uneven|rough|ragged|filthy|dirty|(?:badly|poorly|carelessly|sloppily|clumsily|wrongly|hastily|crudely) \\w+|out of order|plucked|atrocious|awful|terrible|dreadful|appalling|abysmal|dire|chaos|chaotic|hopeless|pathetic|embarrassing|laughable|lamentable|woeful|horrible|bad(?! (?:luck|weather|year))|(?:out|off) by|beyond repair|basic|elementary|rudimentary|overdone|underdone|soggy|burnt|greasy|unsteady|illegible|unreadable|unusable|undrinkable|inedible|overcooked|undercooked|raw in the middle|out of (?:tune|time|date|step|touch|your depth)',
  // unclear
  'vague|evasive|unclear|confus(?:ed|ing)|muddled|incoherent|disjointed|rambling|long-winded|repetitive|convoluted|hazy|woolly|wooly|fuzzy|waffly|meandering|cryptic|opaque|garbled|hesitant|halting|wordy|unstructured|disorgani[sz]ed|all over the (?:place|shop)',
  '(?:hard|difficult|impossible|painful|tiring|tricky) to (?:follow|read|understand|make out|hear|believe|watch|listen|place|take seriously|sit through|interest|credit)',
  // untrue or unwise
  'inaccurate|imprecise|inconsistent|contradictory|implausible|unconvincing|unpersuasive|unrealistic|fanciful|naive|simplistic|theoretical|hypothetical|outdated|dated|wrong|incorrect|mistaken|faulty|flawed|ill-informed|ill-judged|ill-considered|exaggerated|inflated|overblown|far-fetched|unsubstantiated|unsupported|unfounded|dubious|questionable|suspect|worrying|troubling|alarming|concerning|dangerous|unsafe|risky|reckless|shaky|shakier|wobbly|erratic|unreliable|irrelevant|beside the point|off[- ](?:topic|putting|key|brief)|unfocused|untested|borrowed|left \\w+|unmet|stressed|dead|burn[te]d?|plagiari[sz]ed|copied(?! out\\b)',
  // in bad manners
  'curt|rude|abrupt|brusque|dismissive|defensive|arrogant|condescending|aggressive|patroni[sz]ing|inappropriate|unprofessional|offensive|disrespectful|sarcastic|flippant|glib|unfortunate|tactless|insensitive|unhelpful|cold|distant|lukewarm|lacklustre|lackluster|negative|cynical|needy|entitled|pushy|overbearing|domineering|smug|cocky|overconfident|theatrical|forced|rehearsed|artificial|insincere',
  'too (?!heavy|big|large|bulky|fragile|good|kind|late|early|long ago|generous|soon|far (?:to|away|from)|many (?:people|applic|cand))\\w+',
  // by nouns
  'a (?:mess|shambles|let-?down|disappointment|concern|worry|problem|disaster|liability|weakness|weak (?:spot|point)|mystery|monologue|struggle|stretch|blur|patchwork|jumble|muddle|red flag|checklist|mixed bag|wall of text)',
  'guesswork|boilerplate|waffle|word salad|full of|riddled|littered|peppered with|marred|spoil(?:ed|t)|undermined|let down by|dominated by|all \\w+ and no|nowhere near|out of proportion|out of line|one-word|wide of the mark|optimistic to',
);

/** What is wrong with a person. */
export const flawed = oneOf(
  'un(?:prepared|sure|certain|focused|clear|convincing|interested|motivated|enthusiastic|organi[sz]ed|professional|confident|comfortable|ready|qualified|suited|able|willing|helpful|friendly|approachable|reliable|punctual|realistic|aware|informed|moved|engaged|committed|steady|settled|cooperative|rehearsed|polished|tidy|kempt|truthful|responsive|imaginative|inspired|inspiring|coachable|teachable|tested|proven|trained|skilled|practi[sc]ed)',
  'dis(?:organi[sz]ed|interested|engaged|tracted|respectful|honest|courteous|missive|tant|heartened|oriented)|in(?:experienced|competent|secure|different|attentive|flexible|articulate|considerate|decisive|sincere|sensitive|coherent|discreet|tolerant|adequate)|im(?:patient|polite|mature|precise|practical)|ir(?:responsible|ritable|ritated)|ill[- ](?:prepared|informed|suited|equipped|at ease|mannered|tempered)',
  "under-?(?:prepared|qualified|powered)|over-?(?:confident|familiar|eager|whelmed|wrought|bearing)|least \\w+|nervous|arrogant|shy|timid|passive|negative|aggressive|defensive|hesitant|rigid|sloppy|careless|vague|evasive|boring|bored|lazy|weak|slow|sluggish|distant|cold and \\w+|\\w+ and cold|aloof|stiff|wooden|flat|dull|tense|anxious|flustered|rattled|rude|abrupt|curt|blunt|brusque|cocky|smug|conceited|superior|pushy|needy|desperate|bitter|resentful|sour|sulky|moody|grumpy|surly|sullen|petulant|argumentative|combative|confrontational|stubborn|opinionated|domineering|controlling|patroni[sz]ing|condescending|flippant|glib|cagey|guarded|reluctant|half-hearted|lukewarm|confused|clueless|naive|rusty|scattered|scatty|clumsy|reckless|forgetful|late|drunk|hung ?over|fidgety|jumpy|robotic|scripted|self-(?:absorbed|centred|centered|important|satisfied|righteous)|entitled(?! to)|wanting|out of (?:your|one's) depth|out of touch|way off|miles off|nowhere near|(?:hard|difficult|impossible|tiring|exhausting) (?:work|to (?:follow|read|understand|hear|interest|place|warm|manage|like|please|teach|pin|get))|(?:more|less) interested in|(?:easily|visibly|clearly|plainly|obviously) \\w+ed|at a loss|at sea|on edge",
);

/** Qualities that an employer may miss. */
export const virtues = oneOf(
  'depth|detail|evidence|examples?|energy|passion|drive|hunger|fire|spark|structure|substance|warmth|curiosity|conviction|rigou?r|analysis|clarity|focus|confidence|preparation|enthusiasm|initiative|ambition|commitment|motivation|imagination|originality|creativity|flair|insight|empathy|patience|precision|accuracy|discipline|polish|presence|gravitas|charisma|authority|leadership|ownership|judge?ment|maturity|humility|professionalism|knowledge|understanding|grasp|command|experience|expertise|skills?|ability|aptitude|fluency|competenc[ey]|competencies|numeracy|literacy|stamina|eye contact|eye for \\w+|awareness|self-awareness|research|practice|effort|thought|rapport|results|achievements|publications|specifics|figures|interest|engagement|attention|flexibility|teamwork|communication|punctuality|reliability|courtesy|manners|tact|respect|honesty|candou?r|hands-on|common sense|logic|coherence|thread|sense of|willingness|resilience|composure|listening|follow-through|track record|facts',
);

/** Failings that one may sense in a person. */
export const failings = oneOf(
  'resentment|reluctance|arrogance|impatience|hesitation|unease|indifference|hostility|defensiveness|carelessness|nerves|nervousness|tension|complacency|boredom|disinterest|inflexibility|rigidity|entitlement|bitterness|cynicism|aggression|laziness|negativity|vagueness|evasiveness|insincerity|disdain|contempt|condescension|bravado|ego|bluster|desperation|confusion|muddle|waffle|weakness(?:es)?|gaps?|holes?|flaws?|shortcomings?|deficienc(?:y|ies)|errors?|mistakes?|typos?|slips?|blunders?|inaccurac(?:y|ies)|contradictions?|inconsistenc(?:y|ies)|omissions?|discrepanc(?:y|ies)|misunderstandings?|bad habits?|tendency|unwillingness|inability|failure|refusal|faults?|failings?|red flags?|immaturity|inexperience|timidity|sloppiness|chip on|excuses?|hesitancy|stiffness|rudeness|bluntness',
);

/** What an applicant makes, does or says. */
export const work = oneOf(
  'answers|responses|essays?|thesis|dissertation|code(?! of)|codebase|coding|portfolio(?! of)|presentation(?! (?:skills|slot))|slides?|slide deck|deck|pitch|demo|prototype|take-home|case study|lesson plan|research (?:proposal|statement|plan)|cover letter|cv|resume|spreadsheet|translation|draft|writing sample|sample|drawings?|sketch(?:es)?|dish|sauce|soup|pastry|bread|dough|icing|welds?|weld seam|stitching|seams?|hem|plating|garnish|audition|performance|playing|singing|monologue|sonnet|scene|aria|handwriting|spelling|grammar|punctuation|typing|pronunciation|intonation|arithmetic|sums|maths|calculations|patient handling|driving|knife work|tasting notes|risk assessment|business plan|sales plan|mock-?up|wireframes?|haircut|bouquet|timekeeping|attitude|body language|eye contact|delivery|argument|reasoning|logic|bedside manner|technique|footwork|phrasing|writing|prose|headline|storyline|story|stories|photographs?|photos?|brickwork|plastering|wiring|soldering|pipework|paintwork|tiling|trial shift|role ?play|group exercise|demonstration',
);

/** What such work does when it is bad, by verbs. */
export const falters = oneOf(
  // "rambles", "wandered", "contradicts itself"
  '(?:rambl|drag(?!on)|drift|wander|stumbl|collaps|crash|fail(?!\\w* (?:to (?:reach|arrive)|loudly|safe|safely|gracefully|fast|early|cleanly|closed))|lack(?!\\w* (?:nothing|for nothing))|ignor|overlook|omit|neglect|contradict|confus|disappoint|annoy|irritat|alienat|unsettl|alarm|panick|pucker|leak|sag|limp|wobbl|jarr|grat|fizzl|skim|dodg|evad|avoid|betray|misquot|misread|misunderst|mistranslat|misspel|skip|embarrass|horrifi|shock|frighten|scar|intimidat)(?<=\\w)(?:e|e?s|e?d|g?ged|led|ped|ted|ood)?',
  // "fell apart", "misses the point", "stayed on the surface", "runs to nine pages"
  '(?:fall|fell|falls|came|comes|went|goes) (?:apart|flat|short|to pieces|unstuck|undone|to nothing|out wrong|off any|nowhere)|miss(?:es|ed) (?:the (?!deadline|closing|post)\\w+|every|several|most|key|what|its|any|some|out|half|two|three)|suffer(?:s|ed) from|bore[ds] (?:us|the|me)|broke down|(?:went|goes|ran|runs) (?:round|around|on and on|nowhere)|stalled|dried up|grinds to|trail(?:s|ed) off|tail(?:s|ed) off|ran (?:out of|well over|far over|to twice)|run(?:s)? to (?:\\w+ )?pages|stay(?:s|ed) on the surface|scratch(?:es|ed) the surface|gloss(?:es|ed) over|worr(?:y|ies|ied) (?:us|me|the|some|several)|assum(?:es|ed)|no longer holds|do not add up|repeat(?:s|ed) (?:itself|the)|copies|copied(?! out)',
  // "leaves much to be desired", "needs work", "would worry any teacher", "could have been clearer"
  "(?:fell|falls?) (?:\\w+ ){0,4}(?=\\w)(?:below|short of|beneath)|(?:leaves?|left) (?:us|me|the (?:panel|reader|audience|class|room)|much|a (?:lot|great deal|good deal)|something|plenty|everyone|little|too|some of us)|puts? (?:our|the|people|lives|patients|children)\\b[^.;]{0,40}\\b(?:at risk|in danger|in peril|in harm|off|to sleep|second|last|wrong)|need\\w* (?:more|work|improvement|practice|polish|some|a lot|a good deal|considerable|serious|attention|tightening|editing|to (?:be (?!sent|returned)|become|improve|catch|learn|grow|develop))|could (?:have (?!been worse)|do with|use)|should have (?!come|reached|been sent)|would(?: not|n't| never| worry| alarm| confuse| bore| lose| put| leave| scare| frighten| be dead| sink| collapse| fail| fall| cost| have (?:fitted|fit|lost|failed|put|bored|scared))\\b",
  // "showed little", "told another story", "suggest a low tolerance", "gave us pause"
  'reveal\\w* (?:an?|gaps|little|how little|serious|basic|some)\\b|show\\w+ (?:a lack|little|no (?!fear|sign of (?:nerves|strain))\\w+|gaps|few|hardly|too|scant|limited|an? (?:poor|weak|limited|worrying|lack|disregard)|weakness\\w*)|(?:told|tells?) (?:another|a different|us (?:little|nothing|too))|(?:said|says|say|speaks?|spoke) (?:little|nothing (?!but)\\w+|of difficult|no before)|(?:suggest|indicate)\\w* (?:otherwise|a (?:lack|poor|low|weak|limited)|that you)|raise\\w* (?:doubts?|concerns?|questions|eyebrows|a red|alarm|some)|(?:gave|gives?) (?:us (?:pause|little|no|cause)|cause for|little|no (?!trouble|offence)\\w+|nothing|pause|away|the impression)|contain\\w* (?:\\w+[ -]){0,4}(?=\\w)(?:errors?|mistakes?|typos?|faults?|gaps|holes|blunders?|inaccurac\\w+|contradictions?|inconsistenc\\w+|paragraphs|passages|clich\\w+)|makes? (?:no sense|nonsense|little sense)|(?:sits?|sat) badly|(?:weigh|count|work|speak|tell)\\w* against|spoke against|(?:has|have|had) (?:no (?!trouble|fear|equal|rival|faults?|errors?|weak)\\w+|little|few|gaps|holes|neither|too (?:many|few|little|much))|(?:was|were|is) (?:addressed|written) to (?:another|a different|the wrong)|(?:names?|named|mention(?:s|ed)|prais(?:es|ed)) (?:another|a different|the wrong)|cost you|let you down|undid you|rules? you out|ruled you out',
);

/** What one does not do who does a job badly: after "did not", "could not". */
export const falls = startOf(
  'show|demonstrate|display|exhibit|prove|convey|explain|answer|address|mention (?!your (?:salary|notice)|a (?:salary|date))|ask (?:a|any|one|us (?:a|any)|about (?:the|our)|what|why|how|questions)|prepare|read|know (?!that|this|it|yet|until|him|her|us|what happened)|understand|grasp|appear|seem|recogni[sz]e|notice|spot|realise|realize|consider|think|anticipate|check|test|verify|double-check|finish(?! second)|complete|deliver|meet (?!us|me|him|her|them|the (?:whole|rest))|reach (?:the (?:standard|level|mark|required|threshold)|an? )|manage|keep|control|convince|persuade|impress|inspire|engage|excite|connect|listen|look|smile|greet|introduce|thank|apologi[sz]e|follow|stick|adapt|cope|handle|deal|lead|organi[sz]e|plan|prioriti[sz]e|structure|support|back|justify|defend|give (?!up|us your|me your)|offer|provide|bring|wear|turn up|arrive|stand out|sell|research|rehearse|practi[sc]e|study|revise|possess|bother|care|try|live up|measure|fit (?:the|our)|hold|carry|cut|drive|communicate|articulate|express|describe|define|distinguish|differentiate|calculate|solve|debug|write (?!back|to us)|spell|translate|interpret|perform|shine|focus|concentrate|settle|relax|warm|apply (?:the|your|it)|come (?:across|over|prepared|ready|up|equipped|close|near|alive|to terms)',
  'get (?:to (?:the point|grips)|past|beyond|across|why|what|how)|go (?:into|beyond|deep|deeper|far enough)|take (?:it seriously|this|us|responsibility|ownership|part|care|notice|on board|criticism|correction|feedback|notes|the (?:time|trouble|lead|initiative|test|task|job|role))|put (?:forward|across|your|together)|make (?:a|an|any|your|eye|sense|much|enough|clear|yourself|use)|tell (?:us|me|the|apart|a)|say (?:anything|what|why|how|a)|do (?:your|enough|much|yourself|justice)|have (?:the (?!chance|opportunity|time|benefit|look)|enough|sufficient|any (?!questions|trouble|doubt|obligation)|much (?!time|notice|luck|choice)|what|a (?:clear|firm|good|feel|grasp|strong|solid|single|proper|convincing)|strong|adequate|an (?:answer|eye|understanding|idea))|appreciate|learn|recall|satisfy|contribute|participate|join in|see (?:that|why|what|how)|own up|command|strike us|leave us|sound|feel (?:ready|right for)|lay|pick up|hit|lift|grip|tick|got (?:what|the (?!job|post|place|part|position|role)|a|an|your|any|enough)|cook|move|spend|sustain|close (?:a|the)|speak|type|count|clean|a (?:notion|clue)|the (?:first|foggiest|slightest|stamina|patience|skills?|experience|knowledge|training|background|strength|temperament|nerve|voice|touch|eye|head|ear|hands|feel|range|ticket|licence|qualifications?)\\b',
);
