import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// An invitation, or leave to stay silent. Example: "zögern Sie nicht", "Sie müssen nicht antworten", "nicht früher geantwortet"
const unless =
  /\bzoger\w*|\bscheu\w*|\b(?:mussen|musst|brauchen|brauchst)\b[^.;]{0,40}\b(?:nicht|keine?)\b|\bnicht (?:fruher|eher|gleich|sofort|langer|schneller|schon)\b|\b(?:wenn|falls) (?:sie|du) (?:\w+ ){0,3}(?:nicht|keine)\b|\bkein(?:e)? (?:automat|no-?reply|roboter|textbaustein)\w*|\bnoch (?:nicht|kein\w*) (?:beantwortet|geantwortet|gelesen)\b|\bfragen gestellt\b|\bunsere\w* (?:\w+ )?fragen\b|\bnicht (?:umsonst|vergeblich|im spam)\b|\bnicht (?:einfach )?(?:von|aus) eine[rm] (?:automat|roboter|maschine)\w*/u;

export const closedDoor: readonly Phrase[] = [
  // "Bitte antworten Sie nicht", "antworte bitte nicht", "rufen Sie nicht an", "bitte nicht auf diese Mail antworten"
  {
    says: anyOf(
      /\b(?:antworten?|schreiben?|rufen?|melden?|kontaktieren?|wenden?|reagieren?)\b (?:sie |du )?(?:uns |mir |mich |sich |dich |bitte |daher |deshalb |darauf |hierauf |auf |an |diese\w* |e-?mail |mail |nachricht |schreiben ){0,7}(?:nicht|keinesfalls|keine)\b(?! (?:nur|zogern))/u,
      /\bnicht (?:\w+ ){0,2}(?:auf|an|unter) (?:diese\w*|die)\b[^.;]{0,50}\b(?:antwort\w*|zu antworten|geantwortet|schreiben|reagieren|beantwort\w*)/u,
      /\bbitte (?:\w+ ){0,2}nicht (?:\w+ ){0,4}(?:antworten|anrufen|zuruckschreiben|nachfragen|kontaktieren|melden|schreiben)\b/u,
      /\bkann (?:\w+ ){0,6}nicht (?:geantwortet|beantwortet|erwidert)\b|\bnicht (?:geantwortet|erwidert) werden\b/u,
    ),
    unless,
  },
  // "das Postfach wird nicht gelesen", "Rückfragen werden nicht beantwortet", "Antworten auf diese Adresse kommen nicht an"
  {
    says: /\b(?:\w*postfach|\w*adresse|\w*mail|e-?mails?|nachrichten?|antworten|ruckfragen|nachfragen|anfragen|anrufe|zuschriften|mailbox|konto|fragen|schreiben|ruckmeldungen|telefonisch\w*|telefonate)\b[^.;]{0,80}\b(?:nicht|nie|niemand\w*|keine?\w*|weder|leider nicht)\b (?:\w+ ){0,3}?(?:gelesen|liest|uberwacht|abgerufen|betreut|beantwort\w*|bearbeit\w*|eingesehen|gepruft|geoffnet|empfangen|empfangt|entgegen\w*|zugestellt|zur kenntnis|an\b|an[.,]|moglich|erwunscht|vorgesehen|gestattet|erreich\w*|eingehen\w*|reagier\w*|weitergeleitet|angenommen|verfugbar|berucksichtig\w*|besetzt|zugang\w*)/u,
    unless: new RegExp(
      `${unless.source}|${/\b(?:ihre?|deine?) (?:\w+ )?(?:fragen?|nachrichten?|mails?|antwort)\b[^.;]{0,40}\b(?:mich|uns) nicht erreicht\b|\bbewerbung\b[^.;]{0,30}\bnicht berucksichtig|\b(?:unsere?|gestellt\w*) (?:\w+ )?fragen?\b|\bfragen gestellt\b|\b(?:sie|du) (?:\w+ )?(?:konnten|konntest|haben|hast)\b/u.source}`,
      'u',
    ),
  },
  // "erreicht niemanden", "liest hier niemand", "ungelesen", "läuft ins Leere", "unbeaufsichtigt", "no-reply"
  {
    says: anyOf(
      /\b(?:landen|landet|enden|endet|laufen|lauft)\b[^.;]{0,20}\b(?:nirgendwo|nirgends|leere|papierkorb|nirvana|nichts)\b/u,
      /\b(?:antworten|ruckfragen|anfragen|zuschriften)\b[^.;]{0,60}\b(?:lese|lesen|beantworte|beantworten) (?:ich|wir) nicht\b|\bruckfragen\b[^.;]{0,70}\babsehen\b/u,
      /\berreich(?:t|en) (?:\w+ )?(?:niemand\w*|uns nicht|mich nicht|keinen)\b/u,
      /\b(?:liest|lesen|sieht|beantwortet|pruft|offnet) (?:\w+ ){0,3}(?:niemand|keiner|kein mensch)\b/u,
      /\b(?:niemand|keiner|kein mensch) (?:\w+ ){0,3}(?:liest|gelesen|beantwortet|antwortet|reagiert)\b|\bungelesen\w*|\bunbeantwortet\b|\bins leere\b/u,
      /\bunbeaufsichtigt\w*|\bunbetreut\w*|\bunbesetzt\w* postfach|\bno-?reply\b|\bdo-?not-?reply\b|\breine\w* (?:versand|sende|ausgangs)\w*/u,
      /\bnur (?:zum|fur den) (?:\w+ )?(?:versand|versenden)\b|\bautomat\w+\b[^.;]{0,60}\b(?:nicht|keine)\b/u,
    ),
    unless: new RegExp(
      `${unless.source}|${/\bbleib(?:t|en|st)? (?:\w+ )?(?:nicht|nie|keine?) |\b(?:nicht|nie|keine?\w*) (?:\w+ ){0,2}(?:unbeantwortet|ungelesen|ins leere)|\blos+ch\w*/u.source}`,
      'u',
    ),
  },
  // "von Rückfragen bitten wir abzusehen", "sehen Sie von Anrufen ab", "verzichten Sie auf Nachfragen", "Nachfragen sind zwecklos"
  {
    says: anyOf(
      /\b(?:ruckfragen|nachfragen|antworten|anfragen|anrufen?|telefonaten|kontaktaufnahmen?|schreiben|diskussionen|einwanden|ruckrufen|e-?mails)\b[^.;]{0,50}\b(?:ab(?:zusehen|sehen)?|abstand|verzichten|zu verzichten|unterlassen|zu unterlassen|zwecklos|sinnlos|uberflussig|unerwunscht|ausgeschlossen|ersparen|sparen)\b/u,
      /\b(?:verzichten|unterlassen|absehen|sparen|ersparen)\b[^.;]{0,40}\b(?:ruckfragen|nachfragen|antwort\w*|anrufe?n?|kontaktaufnahme\w*|telefonat\w*|diskussion\w*|mails?)\b/u,
    ),
    unless,
  },
  // "keine Rückfragen", "wir führen keine Korrespondenz", "stehen wir für Fragen nicht zur Verfügung", "können keine Auskunft geben"
  {
    says: anyOf(
      /\b(?:bitte |wir )?(?:\w+ ){0,3}keine(?:rlei|n)? (?:weiteren? |telefonischen? |schriftlichen? |inhaltlichen? )?(?:ruckfragen|nachfragen|korrespondenz|schriftverkehr|schriftwechsel|diskussion\w*|anrufe|auskunfte?|kontaktaufnahme)\b/u,
      /\b(?:ruckfragen|fragen|auskunfte?|nachfragen|diskussion\w*)\b[^.;]{0,60}\bnicht (?:\w+ ){0,2}(?:zur verfugung|beantworten|eingehen|erteilen|gestattet|bereit)\b/u,
      /\bweitere\w* (?:korrespondenz|schriftverkehr|kommunikation)\b[^.;]{0,30}\b(?:nicht|kein\w*|ab)\b/u,
      /\b(?:korrespondenz|schriftwechsel)\b[^.;]{0,40}\b(?:nicht|keine)\b/u,
    ),
    unless,
  },
  // "auf diese Nachricht können Sie nicht antworten", "Auskünfte erteilen wir nicht", "Fragen beantworten wir nicht", "eine Antwort erübrigt sich"
  {
    says: anyOf(
      /\b(?:auf|an) diese\w*[^.;]{0,50}\bnicht (?:antwort\w*|schreiben|reagieren)\b/u,
      /\b(?:auskunfte?|ruckfragen|nachfragen|(?<!ihre |deine |die |unsere )fragen)\b[^.;]{0,50}\b(?:erteilen|beantworten|geben) wir (?:\w+ )?nicht\b/u,
      /\b(?:schreib|meld|ruf|antworte|kontaktiere)(?:e|en)?\b(?: dich| sie| uns| sich| mich)* bitte nicht\b|\bbitte nicht mehr\b|\berubrigt sich\b/u,
      /\b(?:dient|dienen) (?:nur|ausschlieslich|ausschliesslich|lediglich) (?:dem|zum) versand\w*/u,
    ),
    unless,
  },
];
