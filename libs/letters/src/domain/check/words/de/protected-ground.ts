import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';
import { equalTreatment } from '../denials.js';

// Equal treatment, in the words of law and job advertisements. Example: "bei gleicher Eignung bevorzugt"
const unless = new RegExp(
  `${equalTreatment.source}|${/\bungeachtet\b|\bgleicher eignung\b|\bchancengleichheit\b|\bgleichbehandl\w*|\balle\w* menschen\b|\bvielfalt\b/u.source}`,
  'u',
);
// Wishes of health and the like. Example: "gute Besserung", "ich hoffe, Ihr Knie heilt"
const wished = new RegExp(
  `${unless.source}|${/\b(?:besserung|hoff\w*|wunsch\w*|alles gute|freut (?:mich|uns))\b/u.source}`,
  'u',
);

export const protectedGround: readonly Phrase[] = [
  // "überqualifiziert", "zu viel Erfahrung", "zu erfahren", "Berufsanfänger", "frisch von der Uni"
  {
    says: anyOf(
      /\buber-?qualifi\w*|\buberqualifikation\w*|\bzu (?:hoch |gut |stark )(?:qualifiziert|ausgebildet)\w*|\bzu (?:erfahren|senior)\b/u,
      /\bzu viel (?:berufs)?erfahrung\b|\bberufsanfang\w*|\bberufseinsteig\w*|\b(?:hochschul|uni|fh)?-?absolvent\w*/u,
      /\bfrisch (?:von|aus) (?:der|dem) (?:uni\w*|hochschule|studium|schule|fh|ausbildung)\b|\bdigital natives?\b/u,
      /\bam anfang (?:ihrer|deiner) (?:karriere|laufbahn|berufs\w*)/u,
    ),
    unless,
  },
  // age: "zu alt", "Ihr Alter", "altersmäßig", "jüngere Bewerber", "kurz vor der Rente", "Ihre Lebensphase", "Ihr Jahrgang"
  {
    says: anyOf(
      /\bzu (?:alt|jung|reif)\b/u,
      /\b(?:gehen|gehst|gingen) (?:sie|du) (?:\w+ ){0,3}in (?:rente|pension|den ruhestand)\b|\b(?:sie|du)\b[^.;]{0,30}\bin (?:rente|pension|den ruhestand) (?:gehen|gehst|wollen|willst)\b/u,
      /\b(?:ihr|dein)(?:e|em|en|es|er)? (?:\w+ )?(?:alters?|lebensalters?|jahrgang\w*|lebensphase|lebensabschnitt|generation|jugend|rente|pension\w*|ruhestand)\b/u,
      /\bin (?:diesem|einem gewissen|fortgeschrittenem) alter\b/u,
      /\balters(?:struktur|durchschnitt|masig|massig|bedingt|gruppe|grunden?|grenze|klasse|mix|unterschied)\w*|\bdurchschnittsalter\b/u,
      /\b(?:junger|alter)e[nrms]? (?:\w+ )?(?:bewerb|kandidat|person|kolleg|mitarbeit|semester|jahrgang|leute|kraft|menschen im team)\w*/u,
      /\b(?:etwas|jemand\w*|deutlich|wesentlich|viel) (?:\w+ )?junger\w*/u,
      /\b(?:kurz vor|nahe an|bis zu|bis zur|vor) (?:der|ihrer|deiner|dem|ihrem)? ?(?:rente\w*|pension\w*|ruhestand|renteneintritt)\b/u,
      /\b(?:uber|unter|anfang|mitte|ende|jenseits der) (?:dreisig|dreissig|vierzig|funfzig|sechzig|[3-6]0)(?:er|jahrig\w*)?\b(?! (?:bewerb|prozent|euro|minuten|leute|personen|stunden|seiten|km|kilometer|stellen|mal|%))/u,
      /\b(?:[2-6]\d|zwanzig|dreisig|dreissig|vierzig|funfzig|sechzig)-?jahrige[nrms]?\b|\b(?:50|60)\s?(?:plus|\+)/u,
    ),
    unless,
  },
  // "ein junges, dynamisches Team", "unser Team ist sehr jung", "frisches Blut", "junge Leute"
  {
    says: anyOf(
      /\b(?:jung|junge[snrm]?|jugendliche[snrm]?)(?:,| und| &)? ?(?:\w+,? ){0,2}(?:teams?|mannschaft|truppe|crew|kollegium|belegschaft|umfeld|kolleg\w+|leute\w*|publikum|zielgruppe|kundschaft|kultur|atmosphare|kunden|kundenkreis|besetzung|gesichter)\b/u,
      /\bjunge[snrm]?,? (?:und )?(?:dynamisch|hungrig|wild|frisch|motiviert)\w*/u,
      /\b(?:team|mannschaft|belegschaft|truppe|crew|kollegium|kolleg\w+|alle|wir)\b[^.;]{0,30}\b(?:sehr |recht |eher |noch |ziemlich |durchweg |alle |ganz )jung\b/u,
      /\bteam ist jung\b|\bfrische[sm]? blut\b|\bjunge[sm]? blut\b|\bgeneration (?:z|y|x)\b|\bgen z\b|\bmillennials?\b|\bboomer\b/u,
    ),
    unless,
  },
  // "Muttersprachler", "Deutsch als Muttersprache", "Ihr Akzent", "akzentfrei", "Ihr Dialekt"
  {
    says: anyOf(
      /\bmuttersprach\w*|\bnative[- ]speaker\w*|\bnative level\b|\b(?:ihr|dein)(?:e|em|en|es|er)? (?:\w+ )?(?:akzent\w*|dialekt|aussprache|sprachfarbung)\b/u,
      /\b(?:mit|ohne|starke[nrm]?|leichte[nrm]?|hor?bare[nrm]?|auslandische[nrm]?|fremde[nrm]?|deutliche[nrm]?) (?:\w+ )?akzent\b|\bakzentfrei\w*/u,
      /\bakzentlos\w*/u,
    ),
    unless: new RegExp(`${unless.source}|${/\bakzente? (?:zu )?(?:ge)?setz\w*/u.source}`, 'u'),
  },
  // "Cultural Fit", "kulturell", "passt nicht in unsere Kultur", "Ihre Mentalität"
  {
    says: anyOf(
      /\bcultur(?:e|al)[- ]?(?:fit|match)\w*|\bkultur-?fit\b/u,
      /\bkulturelle?[nrms]? (?:\w+ )?(?:pass\w*|fit|match|hintergrund|unterschied\w*|ubereinstimmung|eignung|grunden?|gepasst)\b/u,
      /\bkulturell (?:\w+ ){0,4}(?:pass\w*|gepasst|nicht|zu uns|gematcht|fit)\b|\bpass\w*\b[^.;]{0,50}\b(?:unternehmens|team|firmen|betriebs)?kultur\b/u,
      /\b(?:unternehmens|team|firmen)?kultur\b[^.;]{0,50}\b(?:pass\w*|gepasst|gematcht|einfug\w*)\b|\b(?:ihre|deine)[rn]? mentalitat\b|\bkulturkreis\w*/u,
    ),
    unless,
  },
  // family: "Ihre Kinder", "mit zwei kleinen Kindern", "familiäre Situation", "als Mutter", "alleinerziehend", "Ihr Mann"
  {
    says: anyOf(
      /\b(?:ihr|dein)(?:e|em|en|es|er)? (?:\w+ ){0,2}(?:kind|kinder|kindern|kindes|kleinkind\w*|baby|sohn|sohne|tochter|familie|familien\w+|mutterrolle|mutterschaft|mann|ehemann|frau|ehefrau|ehe|partner|partnerin|lebenspartner\w*|nachwuchs|scheidung|hochzeit|betreuungs\w+|privatleben|kinderwunsch|heirat|angehorigen)\b/u,
      /\bmit (?:\w+ )?(?:kleinen|kleinem|zwei|drei|vier|schulpflichtigen) (?:\w+ )?(?:kind|kindern)\b/u,
      /\bmit (?:kindern|kind|kleinkind\w*)\b[^.;]{0,20}\b(?:zu hause|daheim|im haushalt|ist|lasst|wird)\b|\bfamiliar\w*/u,
      /\bfamilien(?:stand|planung|situation|pflicht\w*|verpflicht\w*|grundung)\w*|\bkinder(?:wunsch|betreuung|garten-?zeiten)\b/u,
      /\b(?:als|junge|junger|werdende|frischgebackene|berufstatige|alleinerziehende) (?:\w+ )?(?:mutter|mutti|mama|vater|eltern|familienvater)\b/u,
      /\ballein-?erziehend\w*|\b(?:verheiratet|ledig|geschieden|unverheiratet)\b|\bbetreuungspflicht\w*|\bpflege(?:bedurftige\w* angehor|\w* angehoriger)\w*/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:grus\w*|gruss\w*|beileid|verlust|herzlichen gluckwunsch|gratul\w*)\b|\bfrau (?:dr|prof|·)/u.source}`,
      'u',
    ),
  },
  // "schwanger", "Mutterschutz", "Elternzeit", "Karenz", "Babypause"
  {
    says: /\bschwanger(?!schafts?(?:beratung|konflikt|vorsorge))\w*|\bmutterschutz\b|\b(?:eltern)?karenz\b|\belternzeit\b|\bbabypause\b|\bteilzeitwunsch\w*\b[^.;]{0,30}\bkind\w*|\bbaby\b/u,
    unless: new RegExp(
      `${unless.source}|${/\bschwangeren?(?:beratung|konflikt|vorsorge|schafts?(?:beratung|konflikt|vorsorge))\w*|\b(?:kolleg\w+|stelleninhaber\w*|vorganger\w*|unsere?\w*|meine?r?)\b[^.;]{0,50}\b(?:elternzeit|karenz|mutterschutz|babypause)\b|\b(?:elternzeit|karenz|mutterschutz)\b[^.;]{0,40}\b(?:vertretung|zuruck\w*|kolleg\w*)\b|\bvertretung\b/u.source}`,
      'u',
    ),
  },
  // sex: "als Frau", "ein Mann", "männliche Kollegen", "Männerdomäne", "meine Mädels", "Ihr Geschlecht"
  {
    says: anyOf(
      /\bals (?:junge |junger |einzige )?(?:frau|mann|dame)\b(?! ·)/u,
      /\b(?:lieber|eher|besser|nur|gezielt|bewusst|unbedingt|an eine|an einen) (?:an )?(?:eine[nr]? |mit |fur )?(?:junge[nr]? )?(?:mann|manner|mannern|frau|frauen|dame|herrn)\b(?! [·dp])/u,
      /\b(?:mannliche|weibliche)[nrms]? (?:\w+ )?\w*(?:bewerb|kandidat|kolleg|team|verstarkung|besetzung|fuhrung|mitarbeit|person|kraft|kunden|klient|perspektive|patient)\w*/u,
      /\b(?:manner|frauen)(?:domane|beruf|team|quote|runde|anteil|sache|arbeit|uberschuss|laden|truppe)\w*/u,
      /\b(?:meine?n?|unsere?n?|die|den|der|alle) (?:\w+ )?(?:madels|jungs|madls|buben|kerle|kerlen)\b|\b(?:madels|jungs)\b/u,
      /\b(?:ihr|dein)(?:e|em|en|es|er)? geschlecht\w*|\breine? (?:\w+ )?(?:manner|frauen|herren|damen)\w+|\bweibliche\w* note\b/u,
      /\bgeschlechter(?:verhaltnis|mix|balance)\b|\b(?:fur|von) (?:frauen|manner) (?:\w+ )?(?:schwer|nichts|nicht|ungeeignet|leichter|besser|kaum)\b/u,
    ),
    unless,
  },
  // health: "Ihre Krankheit", "gesundheitlich", "Fehlzeiten", "Behinderung", "im Rollstuhl", "psychisch", "körperlich nicht in der Lage"
  {
    says: anyOf(
      /\b(?:ihr|dein)(?:e|em|en|es|er)? (?:\w+ ){0,2}(?:gesundheit\w*|krankheit\w*|erkrankung\w*|krankschreibung\w*|fehlzeiten|einschrankung\w*|handicap|diagnose|depression\w*|burn-?out|angststorung|autismus|adhs|therapie|reha|operation|verletzung|bandscheib\w*|rucken\w*|gewicht|horgerat|sehschwache|stottern|medikament\w*|krankengeschichte|krankheitszeiten|schwerbehind\w*|behinder\w*)\b/u,
      /\bgesundheitlich\w*|\bkrankheitsbeding\w*|\bkrankheits(?:tage|zeiten|ausfall)\w*/u,
      /\b(?:psychisch|seelisch|chronisch|korperlich)e?[nrs]? (?:\w+ ){0,3}(?:krank\w*|erkrank\w*|belast\w*|probleme?\w*|nicht|eingeschrankt\w*|beeintrachtig\w*|gewachsen|zustand|verfassung|leiden|fit)\b/u,
      /\brollstuhl\w*|\bgehorlos\w*|\bschwerhorig\w*|\bsehbehinder\w*|\bkorperbehinder\w*/u,
    ),
    unless: wished,
  },
  // "mit einer Behinderung", "schwerbehindert", but not "Menschen mit Behinderung", whom a role serves
  {
    says: /(?<!\b(?:menschen|kinder|kindern|personen|jugendliche|jugendlichen|erwachsene|erwachsenen|schuler|kunden|gaste|beschaftigte|beschaftigten|mitarbeitende|fur|leute|leuten|erwachsene)(?: mit| mit \w+| und ohne)? )\b(?:schwer)?behinder(?:ung|ungen|te|ten|ter|t|tenausweis)\b/u,
    unless: new RegExp(
      `${unless.source}|${/\b(?:menschen|kinder|personen|jugendliche|erwachsene)n?\b[^.;]{0,20}\bbehinder|\bbehindertenhilfe\b|\bvertretung\b|\bwerkstatt\w*\b/u.source}`,
      'u',
    ),
  },
  // origin: "Ihre Herkunft", "Migrationshintergrund", "Ausländer", "Ihr Aufenthaltstitel", "gebürtige Schweizer", "Ihre Wurzeln"
  {
    says: anyOf(
      /\b(?:ihr|dein)(?:e|em|en|es|er)? (?:\w+ ){0,2}(?:herkunft|nationalitat|staatsangehorigkeit|staatsburgerschaft|ethnie|hautfarbe|heimat|heimatland|herkunftsland|wurzeln|migrations\w*|aufenthalts\w*|arbeitserlaubnis|arbeitsbewilligung|pass|fluchtgeschichte|auslandische\w* \w+|kopfbedeckung|kultureller? hintergrund|abstammung|fremde[rn]? name)\b/u,
      /\b(?:auslander\w*|auslandische[nrms]? (?:bewerb|kandidat|person|name|wurzel|herkunft|mitarbeit|kolleg)\w*|migrationshintergrund|migrant\w*|fluchtling\w*|hautfarbe|geburtige[nrms]?|einheimische[nrms]?|biodeutsch\w*)\b/u,
      /\b(?:echte[nrs]?|nur|lieber|eher) (?:deutsche|osterreicher|schweizer|inlander|einheimische)\w*\b|\bwoher (?:sie|du) (?:\w+ )?(?:stamm\w*|komm\w*)\b/u,
      /\b(?:von hier|aus der gegend) (?:stamm\w*|ist|kommt|sind)\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\b(?:fluchtlings|migrations|auslander)(?:hilfe|arbeit|beratung|beirat|behorde|sozial\w*|recht)\b|\b(?:fur|mit|von|unterstutz\w*|berat\w*|begleit\w*) (?:\w+ )?(?:fluchtlinge\w*|migrant\w*)/u.source}`,
      'u',
    ),
  },
  // belief: "Ihre Religion", "Kopftuch", "nicht in der Kirche", "konfessionslos", "Ramadan"
  {
    says: anyOf(
      /\b(?:ihr|dein)(?:e|em|en|es|er)? (?:\w+ ){0,2}(?:religion\w*|religios\w*|glaube|glaubens|glauben|konfession\w*|kirchen\w*|bekenntnis|weltanschauung|gebet\w*|taufe|kirche|moschee|gemeindezugehorigkeit)\b/u,
      /\bkopftuch\w*|\bturban\b|\bkippa\b|\bkonfessions(?:los|zugehorig)\w*|\bkirchenaustritt\w*|\baus der kirche (?:ausgetreten|austritt)\w*/u,
      /\b(?:kirche|konfession|glaubensgemeinschaft)\b[^.;]{0,40}\b(?:angehor\w*|zugehor\w*|mitglied\w*|ausgetreten)\b/u,
      /\b(?:keiner|nicht der|nicht in der|mitglied der|mitglied einer) (?:\w+ )?(?:kirche|konfession)\b|\bmuslim\w*|\bislamisch\w*|\bjudische[nr] glaubens\b/u,
      /\bramadan\b|\bsabbat\b|\bfreitagsgebet\w*|\bgebetszeiten\b|\bungetauft\b/u,
    ),
    unless,
  },
  // orientation and union: "schwul", "Ihre Lebensweise", "gewerkschaftlich aktiv", "Ihre Arbeit im Betriebsrat", "Parteimitglied"
  {
    says: anyOf(
      /\b(?:schwul\w*|lesbisch\w*|lesbe|homosexuell\w*|bisexuell\w*|transsexuell\w*|transgender|transfrau|transmann|queer|nicht-?binar\w*)\b/u,
      /\bsexuelle\w* (?:orientierung|identitat|neigung)\b/u,
      /\b(?:ihr|dein)(?:e|em|en|es|er)? (?:\w+ ){0,2}(?:orientierung|lebensweise|lebensstil|lebenswandel|transition|geschlechtsidentitat)\b/u,
      /\bgewerkschaft(?:lich\w*|er\b|erin\b|s(?:mitglied|zugehorig|arbeit|tatig|nah|engagement|aktiv|funktion)\w*)/u,
      /\b(?:ihr|dein)(?:e|em|en|es|er)? [^.;]{0,40}\b(?:gewerkschaft|betriebsrat\w*|personalrat\w*)\b(?! (?:hat|und die|hatte|zugestimmt))/u,
      /\b(?:mitglied|aktiv|engagier\w*|organisiert|engagement)\b[^.;]{0,25}\b(?:gewerkschaft|betriebsrat)\b/u,
      /\b(?:gewerkschaft|betriebsrat)\b[^.;]{0,30}\b(?:mitglied\w*|engagier\w*|aktiv\w*|organisiert)\b/u,
      /\bbetriebsrats(?:tatigkeit|arbeit|mitglied|amt|vergangenheit)\w*|\bparteimitglied\w*|\b(?:ihr|dein)(?:e|em|en|es|er)? politisch\w*/u,
    ),
    unless,
  },
  // "am Anfang der Karriere", "im Schnitt Ende zwanzig", "mit 54 Jahren", "wünschen sich eine Frau", "Schweizer Bewerber", "mehr Erfahrung, als die Stelle verlangt"
  {
    says: anyOf(
      /\bam anfang (?:der|seiner|ihrer|einer) (?:karriere|laufbahn|beruf\w*)\b/u,
      /\b(?:team|wir|schnitt|kolleg\w+|alle)\b[^.;]{0,30}\b(?:anfang|mitte|ende) (?:zwanzig|dreisig|dreissig|20|30)\b/u,
      /\bmit (?:[3-6]\d|uber \w+) jahren\b(?! (?:berufs)?erfahrung)/u,
      /\b(?:wunschen|wunscht|suchen|sucht|brauchen|bevorzugen|erwarten) (?:sich |uns |wir |hier |ausdrucklich )*(?:eine|einen) (?:junge |jungen )?(?:frau|mann)\b(?! [·dp])/u,
      /\b(?:bevorzugen|nehmen nur|bevorzugt)\b[^.;]{0,20}\b(?:schweizer|deutsche|osterreichische|einheimische|inlandische)\w*/u,
      /\bmehr (?:berufs)?erfahrung\b[^.;]{0,15}\bals (?:die stelle|die position|wir brauchen|notig|wir suchen|gebraucht)\b/u,
      /\b(?:mannschaft|team|truppe|belegschaft) (?:ist|sind) (?:\w+ )?jung\b/u,
    ),
    unless,
  },
  // "die Kunden wollen einen Mann"
  {
    says: /\b(?:kund\w+|gast\w*|patient\w+|eltern|chef\w*|team|mandant\w+)\b[^.;]{0,15}\b(?:woll\w*|will|wunsch\w*|erwart\w*|bevorzug\w*|mogen)\b[^.;]{0,12}\b(?:eine frau|einen mann|manner|frauen|deutsche|junge leute)\b(?! [·dp])/u,
    unless,
  },
];
