import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';
import { faultDenied } from '../denials.js';

// Denies a fault, or speaks of ourselves. Example: "Sie haben nichts falsch gemacht", "lag nicht an Ihnen", "das war unser Versäumnis"
const unless = new RegExp(
  `${faultDenied.source}|${/\bnichts (?:falsch|versaumt|vorzuwerfen|ubersehen|gefehlt|zu tun)\b|\ban nichts\b|\bpostfach\b|\b(?:fehlt|fehlte|mangelt|mangelte) (?:es )?(?:ihnen|dir)\b[^.;]{0,15}\bnichts\b|\b(?:liegt|lag|hing|hangt|scheiterte) (?:\w+ ){0,2}nicht an\b|\bnicht an (?:ihnen|dir|ihrer|deiner|ihrem|deinem)\b|\bkein (?:urteil|zeichen|hinweis|makel|mangel|vorwurf)\b|\b(?:heist|heisst|bedeutet|besagt|sagt) (?:\w+ )?(?:nicht|nichts)\b|\b(?:unser|mein)e? (?:\w+ )?(?:versaumnis|fehler|schuld|versehen)\b|\bwir (?:haben|konnten|hatten) (?:sie|dich|ihnen|dir)\b|\b(?:haben|konnten|hatten) wir (?:sie|dich)\b/u.source}`,
  'u',
);

/** Words of the faults that adjectives name. Example: "nervös", "oberflächlich" */
const FAULTY =
  '(?:nervos|aufgeregt|zaghaft|unsicher|schuchtern|zuruckhaltend|still|leise|langsam|oberflachlich|vage|schwammig|unkonkret|unvorbereitet|unkonzentriert|unmotiviert|motivationslos|desinteressiert|arrogant|uberheblich|passiv|fahrig|chaotisch|unstrukturiert|unprofessionell|unerfahren|unentschlossen|theoretisch|akademisch|forsch|dominant|redselig|schwach|zu knapp|zu dunn|durftig|blass|farblos|steif|verkrampft|ungeeignet|unqualifiziert|unfreundlich|unhoflich|unzuverlassig|uberfordert|unpunktlich|bemuht|mager|dunn|fad|versalzen|angebrannt|fehlerhaft|luckenhaft|unvollstandig|ungenugend|mangelhaft|unzureichend|enttauschend|ausbaufahig|unubersichtlich|unklar|verwirrend|widerspruchlich|schlampig|nachlassig|lieblos|austauschbar|mittelmasig|mittelmassig|unterdurchschnittlich|langatmig|wirr|konfus|holprig|veraltet|altbacken|unausgereift|lustlos|gelangweilt|ungeduldig|abwesend|unaufmerksam|verschlossen|distanziert|negativ|aggressiv|schlecht|unsauber|uberzogen|ausweichend|zu allgemein|beliebig|voller fehler|unausgegoren|unpassend|unangemessen|schwer verstandlich|nicht (?!so gut)(?:\\w+ ){0,2}(?:uberzeug\\w*|ausreichend|vorbereitet|geeignet|strukturiert|aussagekraftig|gut|genug|uberzeugt|reif|sicher|tief|konkret|belastbar|teamfahig|qualifiziert|souveran|fundiert|klar))';

export const blame: readonly Phrase[] = [
  // "Ihnen fehlt die Erfahrung", "fehlt es Ihnen an", "uns fehlte bei Ihnen", "haben wir bei dir vermisst"
  {
    says: anyOf(
      /\b(?:ihnen|dir)\b[^.;]{0,40}\b(?:fehl(?:t|te|en|ten)|mangel(?:t|te))\b(?! (?:noch )?(?:unterlagen|die mail))/u,
      /\b(?:fehl(?:t|te|en|ten)|mangel(?:t|te)) (?:\w+ )?(?:es )?(?:uns )?(?:bei |in )?(?:ihnen|dir)\b/u,
      /\b(?:in|an|bei) (?:ihre|deine)[rmn]\b[^.;]{0,50}\b(?:fehl(?:t|te|en|ten)|mangel(?:t|te)|haper(?:t|te))\b/u,
      /\b(?:bei|an|in) (?:ihnen|dir|ihre[rmn]|deine[rmn])\b[^.;]{0,60}\b(?:vermisst|vermissten|haperte?|gehapert|gefehlt)\b/u,
      /\bvermiss(?:t|te|ten)\b[^.;]{0,50}\b(?:bei|in|an) (?:ihnen|dir|ihre[rmn]|deine[rmn])\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:wenn|falls|sollte|sollten|solltest|ob)\b[^.;]{0,20}\b(?:ihnen|dir|noch)\b/u.source}`,
      'u',
    ),
  },
  // "Ihre mangelnde Erfahrung", "aufgrund fehlender Kenntnisse", "deine schwache Leistung", "Ihr Mangel an", "Ihre Schwächen"
  {
    says: anyOf(
      /\b(?:ihr|dein)\w* (?:\w+ )?(?:mangelnde|fehlende|schwache|unzureichende|geringe|durftige|ungenugende|begrenzte|eingeschrankte|luckenhafte|mangelhafte|schlechte|oberflachliche|enttauschende)\w*/u,
      /\b(?:aufgrund|wegen|infolge|mangels|an) (?:der |ihre[rs] |deine[rs] )?(?:mangelnde|fehlende|unzureichende|nicht ausreichende|ungenugende|zu geringe)\w*/u,
      /\b(?:ihr|dein)\w* (?:\w+ )?(?:mangel|schwachen?|defizite?n?|schwachpunkte?|fehler|unerfahrenheit|unsicherheit|nervositat|unkenntnis|wissenslucken?|lucken|unvermogen|schwachstellen?|schuchternheit|arroganz|desinteresse)\b/u,
    ),
    unless,
  },
  // "Lücken in Ihrem Wissen", "Fehler in deiner Lösung", "Defizite bei Ihnen", "Zweifel an Ihrer Eignung", "Bedenken, ob Sie"
  {
    says: anyOf(
      /\b(?:defizit\w*|schwachen?|lucken?|wissenslucken?|mangel|fehlern?|nachholbedarf|schwierigkeiten|schwachstellen?|verbesserungsbedarf|zweifeln?|zweifelten|bedenken|vorbehalten?|luft nach oben|unsicherheiten)\b[^.;]{0,30}\b(?:in|bei|an|an|gegen|bezuglich|hinsichtlich|wegen|uber) (?:\w+ )?(?:ihre?[rmns]?|deine?[rmns]?|ihnen|dir|sie|dich)\b/u,
      /\b(?:zweifel\w*|bedenken)\b[^.;]{0,15}\b(?:ob|dass) (?:sie|du)\b/u,
      /\b(?:bei|in|an) (?:ihnen|dir|ihre[rmn]|deine[rmn])\b[^.;]{0,60}\b(?:defizite?|schwachen|lucken|mangel|fehler|luft nach oben|nachholbedarf|schwachstellen)\b/u,
    ),
    unless,
    observed: true,
  },
  // "Sie konnten uns nicht überzeugen", "du hast die Aufgabe nicht verstanden", "die Anforderungen erfüllen Sie nicht"
  {
    says: /\b(?:sie|du)\b[^.;]{0,90}\b(?:nicht|kaum|nur (?:bedingt|teilweise|unzureichend|ansatzweise|schwer)|weder|nie|wenig|zu wenig)\b[^.;]{0,60}(?:uberzeug|gewachsen|erfull|mitbring|mitgebracht|verfug|vorbereitet|gezeigt|\bzeig|beantwort|erklar|verstand|verstehen|begriff|geliefert|abgeschnitten|bestanden|geeignet|qualifiziert|in der lage|gerecht|gepunktet|punkten|darstell|dargestellt|darleg|vermitteln|vermittelt|nachweis|nachgewiesen|vorweis|ausreichend|genugend|genugen|mithalten|belegen|belegt|umgesetzt|umsetzen|gelost|\blosen|informiert|beschaftigt|eingegangen|eingehen|gelesen|durchdacht|beherrsch|ausgereift|reif|so weit|soweit|durchsetz|einfug|teamfahig|belastbar|gut genug|der richtige|die richtige|das zeug|niveau|mehr als|aufgefallen|kommuniz|zugehort|auseinandergesetzt|begeister)/u,
    unless: new RegExp(
      `${unless.source}|${/\b(?:ich|wir) (?:sie|dich|ihnen|dir)\b|\b(?:damit|bevor|falls|wenn|sollten|ob) (?:sie|du)\b|\b(?:dass|wie|weil) wir\b|\bwir (?:\w+ )?nicht\b|\bnicht (?:nur|mehr|zuletzt)\b|\bkonnen (?:sie|dich) wir\b|\bhatten wir\b/u.source}`,
      'u',
    ),
    observed: true,
  },
  // verb first: "konnten Sie uns nicht überzeugen", "es ist Ihnen nicht gelungen", "reden tust du kaum"
  {
    says: anyOf(
      /\b(?:ist|war|gelang|gelingt|fiel|fallt)\b[^.;]{0,20}\b(?:ihnen|dir)\b[^.;]{0,50}\b(?:nicht|kaum|sichtlich|schwer)\b(?: \w+){0,3}/u,
      /\b(?:konnten|konntest|vermochten|haben|hast|wirkten|wirktest)(?<!\bwir (?:konnten|haben)) (?:sie|du)\b[^.;]{0,70}\b(?:nicht|kaum|wenig) (?:\w+ ){0,2}(?:uberzeug\w*|beantwort\w*|vorbereitet|gezeigt|darlegen|erklaren|geliefert|verstanden|losen|gelost|punkten)/u,
      /\b(?:tust|kannst|konntest|hast) du\b[^.;,]{0,25}\bkaum\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:fallt|fiel|ist|war)\b[^.;]{0,30}\b(?:uns|mir)\b|\bwir\b[^.;]{0,30}\bnicht\b|\bdamit\b/u.source}`,
      'u',
    ),
    observed: true,
  },
  // "hat uns nicht überzeugt", "vermochte nicht zu überzeugen", "nicht überzeugend", "waren wir enttäuscht"
  {
    says: anyOf(
      /\b(?:nicht|wenig|kaum|nur bedingt|nur teilweise) (?:\w+ ){0,3}(?:zu )?(?:uberzeug(?:t|en|te|ten|end\w*)|abgeholt|vom hocker|beeindruck\w*|mitgerissen|umgehauen)\b/u,
      /\b(?:von|uber) (?:ihnen|dir|ihre[rnm]?|deine[rnm]?)\b[^.;]{0,40}\b(?:enttauscht|ernuchtert)\b/u,
      /\benttauscht\b[^.;]{0,20}\b(?:von|uber) (?:ihnen|dir|ihre[rnm]?|deine[rnm]?)\b/u,
      /\b(?:sie|du|ihr\w*|dein\w*)\b[^.;]{0,40}\b(?:hat|haben|hast)\b[^.;]{0,20}\b(?:uns|mich)\b[^.;]{0,20}\benttauscht\b/u,
    ),
    unless,
  },
  // "Sie haben versagt", "du hast den Test vergeigt", "Sie sind gescheitert", "du hast rumgeeiert"
  {
    says: anyOf(
      /\b(?:sie|du) (?:\w+ )?(?:haben|hast|sind|bist|hatten|hattest)\b[^.;]{0,60}\b(?:versagt|enttauscht|versaumt|vergessen|verpatzt|verhauen|vergeigt|vermasselt|verbockt|versemmelt|\w*geeiert|unterschatzt|gestockt|gestammelt|gestottert|ignoriert|ausgewichen|ubertrieben|unterbrochen|blamiert|durchgefallen|gescheitert|geschwafelt|verzettelt|verrannt|verspatet|geschlampt|verkauft|abgeschreckt|geschwachelt|gepatzt|missachtet|ubersehen|verfehlt|verstrickt|disqualifiziert)\b/u,
      /\b(?:haben|hast|sind|bist)(?<!\bwir (?:haben|sind)) (?:sie|du)\b[^.;]{0,60}\b(?:versagt|versaumt|verpatzt|verhauen|vergeigt|vermasselt|verbockt|versemmelt|\w*geeiert|unterschatzt|gestockt|gestammelt|gestottert|ausgewichen|ubertrieben|unterbrochen|blamiert|durchgefallen|gescheitert|geschwafelt|verzettelt|verrannt|geschlampt|geschwachelt|gepatzt|ubersehen|verfehlt|disqualifiziert)\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\bwir\b[^.;]{0,30}\bversaumt\b|\b(?:schal|schirm|jacke|tasche|ladekabel|brille)\b/u.source}`,
      'u',
    ),
  },
  // "rumgeeiert hast", in a clause: "dass du versagt hast", "da kam nichts Brauchbares"
  {
    says: anyOf(
      /\b(?:sie|du)\b[^.;]{0,60}\b(?:versagt|verpatzt|verhauen|vergeigt|vermasselt|\w*geeiert|gestammelt|durchgefallen|gescheitert|geschwafelt|verzettelt) (?:haben|hast|sind|bist)\b/u,
      /\b(?:da|dazu|davon) (?:kam|kommt) (?:\w+ )?(?:nichts|zu wenig|nicht viel|wenig)\b|\b(?:nichts|wenig) brauchbares\b|\bzu wunschen ubrig\b/u,
      /\b(?:sie|du)\b[^.;]{0,50}\b(?:zu spat|verspatet|unpunktlich) (?:erschienen|gekommen|da|gewesen)\b|\b(?:verlieren|verlierst|verloren|verlorst) (?:sie|du) (?:\w+ )?(?:den uberblick|die nerven|den faden|die geduld)\b/u,
      /\bselbst (?:schuld|zuzuschreiben)\b|\bhausaufgaben (?:nicht )?(?:gemacht|machen)\b|\bunter (?:ihren|deinen) moglichkeiten\b/u,
    ),
    unless,
  },
  // "Sie wirkten unsicher", "du warst viel zu zaghaft", "Sie kamen unvorbereitet"
  {
    says: new RegExp(
      `\\b(?:sie|du) (?:\\w+ )?(?:waren|warst|sind|bist|wirkten|wirktest|wirken|wirkst|erschienen|erschienst|schienen|schienst|kamen|kamst|klangen|klangst|traten|tratst|blieben|bliebst|haben|hast)\\b[^.;]{0,50}\\b${FAULTY}\\w*|\\b(?:waren|warst|sind|bist|wirkten|wirktest|wirken|wirkst|erschienen|schienen|kamen|kamst|klangen|traten|blieben) (?:sie|du)\\b[^.;]{0,50}\\b${FAULTY}\\w*|\\b(?:sie|du)\\b[^.;]{0,50}\\b${FAULTY} (?:waren|warst|wirkten|wirktest|auftraten|aufgetreten|gewirkt|ruberkam\\w*)\\b`,
      'u',
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:wir|ich|unsere?\w*) (?:\w+ )?(?:waren|war|sind|bin)\b|\b(?:falls|wenn|damit|bevor|ob) (?:sie|du)\b/u.source}`,
      'u',
    ),
  },
  // "Ihre Antworten waren oberflächlich", "dein Portfolio wirkt veraltet", "Ihr Auftreten war zu forsch"
  {
    says: new RegExp(
      `\\b(?:ihr|dein)(?:e|en|em|er|es)?\\b (?!schreiben|nachricht|mail)[^.;]{0,60}\\b(?:ist|sind|war|waren|wirkt|wirken|wirkte|wirkten|bleibt|blieb|blieben|erscheint|schien|schienen|fiel|fielen|fanden wir|war uns|waren uns|klang|klangen)\\b[^.;]{0,50}\\b(?:zu (?:\\w+)(?= *[.,!;]| fur\\b| und\\b|$)|${FAULTY}\\w*)`,
      'u',
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:war|waren|ist|sind) (?:\w+ )?(?:wir|unsere?\w*|es|das)\b|\bzu (?:hause|viel|spat|kurz|ende|recht|lesen|sehen|horen|merken|spuren|erkennen)\b|\bmeine?\b/u.source}`,
      'u',
    ),
    observed: true,
  },
  // "Ihre Kenntnisse reichen nicht aus", "dein Profil entspricht nicht unseren Erwartungen", "Ihre Leistung blieb hinter"
  {
    says: /\b(?:ihr|dein)(?:e|en|em|er|es)?\b[^.;]{0,60}\b(?:reich(?:t|en|te|ten)|genug(?:t|en|te|ten)|uberzeug(?:t|en|te|ten)|entspr(?:icht|echen|ach|achen)|erfull(?:t|en|te|ten)|erreich(?:t|en|te|ten)|stimm(?:t|en|te|ten)|deck(?:t|en|te|ten)|konn(?:te|ten)|hielt|hielten|pass(?:t|en) (?:inhaltlich|fachlich)|werden|wird|wurde)\b[^.;]{0,50}\bnicht\b(?! (?:aufbewahr|gespeichert|weiter|mehr|beruck))[^.;]{0,40}(?:aus\b|anforder|erwart|vorstell|niveau|anspr|standard|genug|stand|uberzeug|gerecht|voraussetz|kriterien|erforder|$)/u,
    unless: new RegExp(
      `${unless.source}|${/\bbewerbung (?:konnen|konnte|konnten|kann|wird|wurde) (?:wir )?(?:\w+ ){0,3}nicht (?:weiter|beruck|ver)/u.source}`,
      'u',
    ),
    observed: true,
  },
  // "Ihre Unterlagen weisen Lücken auf", "lässt zu wünschen übrig", "blieb hinter den Erwartungen", "unter dem Niveau"
  {
    says: /\b(?:ihr|dein)(?:e|en|em|er|es)?\b[^.;]{0,60}\b(?:(?:weis(?:t|en)|wies|wiesen|zeig(?:t|en|te|ten)|offenbart?\w*|hat|haben|hatte|hatten|enthielt\w*|enthalt\w*)\b[^.;]{0,30}\b(?:lucken?|mangel|schwachen|defizite?|fehlern?|schwachstellen|luft nach oben)|hinter\b[^.;]{0,30}\b(?:erwart\w*|zuruck\w*|anford\w*)|unter (?:dem|unserem|den|unseren) (?:\w+ )?(?:niveau|erwartungen|standard|anspruch|schnitt|durchschnitt))\b/u,
    unless,
    observed: true,
  },
  // "Sie haben zu wenig Erfahrung", "du bringst kaum Praxis mit", "Sie verfügen über keine Führungserfahrung"
  {
    says: /\b(?:sie|du|ihnen|dir|ihr\w*|dein\w*)\b[^.;]{0,70}\b(?:zu wenig|zu geringe?\w*|nicht genug|nicht genugend|nicht die (?:\w+ )?|keine?n? (?:ausreichende\w*|einschlagige\w*|nennenswerte\w*|relevante\w*|wirkliche\w*|echte\w*|fundierte\w*)?|kaum|wenig|ungenugend\w*|unzureichende?\w*) ?(?:\w+ ){0,2}\w*(?:erfahrung\w*|kenntniss?e?n?|praxis|ahnung|qualifikation\w*|ausbildung|fuhrungs\w*|verstandnis|interesse|motivation|begeisterung|engagement|leidenschaft|eigeninitiative|struktur|fachwissen|wissen|fingerspitzengefuhl|durchsetzungs\w*|biss|tiefe|tiefgang|substanz|sorgfalt|vorbereitung|kompetenz\w*|voraussetzungen|routine|reife|format|fahigkeiten|eignung)\b/u,
    unless: new RegExp(`${unless.source}|${/\bwir (?:\w+ )?(?:hatten|haben|bringen)\b/u.source}`, 'u'),
  },
  // "Sie sind nicht geeignet", "fachlich ungeeignet", "nicht gut genug", "nicht die Richtige", "dafür reicht es bei Ihnen nicht"
  {
    says: anyOf(
      /\b(?:sie|du)\b[^.;]{0,60}\b(?:ungeeignet|unqualifiziert|fehl am platz|uberfordert|nicht (?:\w+ )?(?:der|die) richtige|nicht aus dem holz)\b/u,
      /\bnicht (?:gut|stark|sicher|tief|weit|prazise|erfahren|konkret|ausgereift|qualifiziert|sorgfaltig|fit|souveran|belastbar) genug\b(?! von uns)/u,
      /\breicht\w* (?:es )?(?:bei )?(?:ihnen|dir)\b[^.;]{0,30}\bnicht\b/u,
      /\b(?:bei|mit) (?:ihnen|dir|ihre[rmn]|deine[rmn])\b[^.;]{0,50}\breich(?:t|en|te)\b[^.;]{0,20}\bnicht\b|\bnicht gewachsen\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\bwir (?:\w+ )?(?:sind|waren|haben|hatten|konnten)\b|\b(?:waren|sind|haben) wir\b/u.source}`,
      'u',
    ),
  },
  // advice that blames: "Sie sollten an Ihrem Auftreten arbeiten", "du musst noch lernen", "Sie hätten sich besser vorbereiten müssen"
  {
    says: anyOf(
      /\b(?:sie|du) (?:\w+ )?(?:sollten|solltest|mussen|musst|mussten|musstest)\b[^.;]{0,80}\b(?:arbeiten|verbessern|lernen|uben|sammeln|aneignen|ausbauen|nachholen|aufbauen|zulegen|vorbereiten|weiterbilden|reifen|auftreten|trainieren|nachbessern)\b/u,
      /\b(?:sollten|solltest|mussten|musstest) (?:sie|du)\b[^.;]{0,80}\b(?:arbeiten|verbessern|lernen|uben|sammeln|aneignen|ausbauen|nachholen|zulegen|vorbereiten|weiterbilden|reifen|trainieren)\b/u,
      /(?<!\bwir )\b(?:sie |du )?(?:hatten|hattest)(?<!\bwir hatten) (?:sie |du )?[^.;]{0,60}\b(?:vorbereiten|zeigen|lesen|mitbringen|beantworten|wissen|nachfragen|erwahnen|recherchieren|informieren|erkundigen|uben) (?:sollen|mussen|konnen)\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:hatten|sollten|mussen|mussten) wir\b|\bwir\b[^.;]{0,40}\b(?:hatten|sollen|mussen|mussten)\b/u.source}`,
      'u',
    ),
    observed: true,
  },
  // "Sie erfüllen die Anforderungen nicht", "Sie verfügen nicht über", "es ist Ihnen nicht gelungen", "lassen Sie vermissen", "ließ Sorgfalt vermissen"
  {
    says: anyOf(
      /\b(?:sie|du) (?:\w+ )?(?:erfullen|erfullst|verfugen|verfugst|bringen|bringst|beherrschen|beherrschst|haben|hast|besitzen|besitzt|zeigten|zeigtest)\b[^.;]{0,80}\bnicht\b(?= *[.,;!]|$| (?:mit|uber|die (?:notige|erforderliche|notwendige|gewunschte|gesuchte)))/u,
      /\bnicht gelungen\b|\bvermissen (?:lassen|lies+\w*)\b|\b(?:lassen|lies+|lies+en)\b[^.;]{0,50}\bvermissen\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:uns|mir) (?:\w+ ){0,4}nicht gelungen\b|\bwir\b[^.;]{0,60}\bnicht gelungen\b|\bdass (?:sie|du)\b|\b(?:sie|du) haben? (?:\w+ ){0,4}(?:bekommen|erhalten)\b|\b(?:sie|du) (?:haben|hast) (?:es|das|die stelle|den platz|uns)\b/u.source}`,
      'u',
    ),
  },
  // "die Probearbeit entsprach nicht unseren Erwartungen", "kam nicht rüber", "war das zu wenig", "reichen nicht an", "unvollständig abgegeben"
  {
    says: anyOf(
      /\b(?:probearbeit|arbeitsprobe|aufgabe|prasentation|leistung|losung|ergebnis\w*|test|code|vortrag|unterlagen|antworten|gesprach)\b[^.;]{0,30}\bentspr(?:ach|achen|icht|echen)\b[^.;]{0,20}\bnicht\b/u,
      /\b(?:ihr|dein)\w*\b[^.;]{0,40}\bkam(?:en)? (?:\w+ )?nicht (?:ruber|an|heruber)\b|\bwar (?:das|es|uns das) (?:\w+ )?zu wenig\b/u,
      /\b(?:ihr|dein)\w*\b[^.;]{0,40}\b(?:reich\w*|kam\w*|komm\w*) nicht an\b/u,
      /\b(?:sie|du)\b[^.;]{0,60}\b(?:unvollstandig|fehlerhaft|verspatet|lieblos|schlampig) (?:abgegeben|eingereicht|gelost|bearbeitet|gearbeitet)\b/u,
      /\bmit (?:ihrem|deinem|ihrer|deiner)\b[^.;]{0,40}\bnicht weit\b/u,
    ),
    unless,
    observed: true,
  },
];
