/** Stand-ins that somebody typed or that a program left, which are one whatever stands around them. */
export const typedPlaceholders: readonly RegExp[] = [
  // "#JOB#", "~name~", "#company#"
  /(?<![\p{L}\d])([#~^])(?:(?:first|last|full|candidate|applicant|company|job|role|position|recruiter|interview|sender)[ _-]?)?(?:name|title|job|role|company|position|date|candidate|reason|stage)\1(?![\p{L}\d])/giu,
  // "#REASON_TEXT#", "%REASON%", "$VEREDA"; not "$USD 40", "#HIRING"
  /#[A-Z][A-Z\d]*(?:[_-][A-Z\d]+)*#|(?<![\p{L}\d$])\$(?!(?:USD|AUD|CAD|NZD|SGD|HKD|MXN|ARS|CLP|COP)\b)[A-Z]{3,}(?:_[A-Z]+)*\$?(?![\p{L}\d])/gu,
  // "FIRSTNAME", "JOB TITLE", "on DATE"
  /\b(?:FIRST ?NAME|LAST ?NAME|FULL ?NAME|YOUR NAME|JOB TITLE|ROLE TITLE|COMPANY NAME|CANDIDATE NAME|RECRUITER NAME|INTERVIEW DATE|NAME HERE)\b|(?<=\b(?:on|of|by) )DATE\b/gu,
  // "$firstname", "@candidate.name", "{0}"
  /(?<![\p{L}\d])\$(?:first|last|full|candidate|company|job)_?(?:name|title)\b|(?<![\w@.])@(?:candidate|applicant|job|role|company|recruiter|sender)\.[a-z_]+|(?<![\w`\]"'$#])\{\d\}(?![\w`])/giu,
  // "*** add reason ***", "(fill in)", "(delete as appropriate)", "&lt;name&gt;", "DD/MM/YYYY"
  /\*{2,3}\s*(?:add|insert|fill|put|todo|name|reason)\b[^*\n]{0,60}\*{2,3}|\((?:please )?(?:fill in|to be filled in|delete as (?:appropriate|applicable)|to be completed)\b[^()\n]{0,40}\)|&lt;[^&\n]{1,40}&gt;|\b(?:DD|TT|JJ)[./-]MM[./-](?:YYYY|JJJJ|AAAA|YY)\b/giu,
  // "Add personal sentence here."
  /(?<=^|[.!?:]\s|\n)(?:Add|Insert|Paste|Enter|Type|Fill in|Put) (?:a |an |the |some |one |your )?(?:\p{L}+ ){0,2}(?:sentence|line|text|reason|name|feedback|details?|paragraph|date|strength|compliment|reference)s?(?: here)\b/gu,
  // a line of its own under a letter: "Hiring Manager Name", "Your Name Here", "Name of Recruiter"
  /^[ \t]*(?:(?:your|hiring manager|recruiter|sender|signatory|candidate|applicant|company|manager|full|first|last)(?:['’]s)? (?:full |first |last )?name(?: here)?|name surname|first last|name|name of (?:the )?(?:recruiter|sender|hiring manager|signatory|company))[ \t]*$/gimu,
];
