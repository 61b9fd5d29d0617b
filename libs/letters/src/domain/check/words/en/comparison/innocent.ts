/**
 * Denies a comparison, reports one, or measures something else than people. Example: "nobody was better", "find a better fit for you",
 * "we do not rank", "our bid came second", "we need someone with more free weekends"
 */
export const innocent =
  /\b(?:nobody|no one|no-one|none of us|never|neither) [^.;]{0,40}\b(?:better|stronger|more)|\bnot (?:because|that|say|write|mean|going to (?:write|say|tell))\b[^.;]{0,60}\b(?:better|stronger|more|compar|rank)|n't (?:because|that|say|mean)\b[^.;]{0,60}\b(?:better|stronger)|\b(?:fit|match|suited|place|job|role|better|home) (?:for|to) (?:you|your)\b|\bfind\b[^.;]{0,40}\b(?:better|closer|more)|\b(?:do not|don't|did not|didn't|never|no one was|nobody was) (?:compare(?! favou?r)|rank|measure(?! up)|weigh)|\bhelp you\b|\b(?:once|when|as|if|after) you (?:have|gain|get|build|gather)\b|\byou will (?:be|become)\b|\b(?:our|my) (?:bid|company|brand|product|team|school|restaurant|own) (?:\w+ ){0,3}(?:came|ranks?|was|is|finished|lost)\b|\b(?:in|from) (?:our|my|long) experience\b|\bthe (?:phrase|words?)\b|\b(?:job|role|work|position|post) (?:includes?|involves?|consists?|asks for|was to|is to)\b|\b(?:job|role|work|post|position)\b[^.;]{0,30}\b(?:needs?|wants?|calls? for|requires?|asks? for)(?:ed)? (?:\w+ )?more\b|\b(?:needs?|needed|wants?|wanted|requires?|required|looking for|sought|seeking) (?:someone|somebody|a person|people|those)\b/u;

/** What one person brought, in plain words, measures nobody. Example: "the other applicant has the certificate" */
export const whatOneBrought =
  /\b(?:the|our) other (?:finalist|applicant|candidate|person|one)\b[^.;]{0,20} (?:has|had|holds?|held|brought|brings|knows?|knew|speaks?|spoke)\b(?! (?:\w+ )?(?:more|better|stronger|deeper|greater|longer|further|the edge|an edge|us more|all))/u;
