import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

/** Proverbs and pep talk. */
export const sayings: readonly Phrase[] = [
  // "keep your chin up", "don't give up on your dreams", "stay positive", "reach for the stars", "onwards and upwards"
  {
    says: anyOf(
      /^(?:do )?(?:keep your )?chins? up(?:, \w+)?[.!]*$|\bonwards? and upwards?\b|\b(?:reach|reaching|shoot|shooting|aim|aiming) for the (?:stars|sky|moon)\b/u,
      /\b(?:stay|keep|remain|be) (?:being )?(?:positive|hungry|foolish|shining|strong|true to yourself)\b(?! (?:about|that|evidence|enough|until))/u,
    ),
  },
  // "every cloud has a silver lining", "Rome wasn't built in a day", "everything happens for a reason"
  {
    says: anyOf(
      /\bsilver lining\b|\bno (?:such thing as )?(?:failures?|mistakes|losers?)\b[^.;]{0,6} (?:only|just|but) (?:lessons?|winners?|learning)\b|\b(?:right|new|another|many|other) doors? (?:will|to|shall|is going to) open|\brome (?:was|wasn)\b|\bblessing in disguise\b/u,
      /\bevery (?:no|rejection|setback|failure|ending|closed door|end)\b[^.;]{0,25}\b(?:closer|yes|step|beginning|start|lesson|new)\b|\bcloser to a yes\b/u,
      /\blife is (?:a|full|like|what|too)\b|\bpractice makes perfect\b/u,
      /\b(?:see|view|treat|regard|take|think of) (?:this|it) as (?:a|an|one|part of)\b[^.;]{0,20}\b(?:chance|step|beginning|stepping|springboard)\b/u,
      /\bnot (?:a )?good-?bye\b|\bshining\b(?= ?[.!]|$)/u,
    ),
  },
  // "do not let this discourage you", "don't take it to heart"
  {
    says: /(?:n't|\bnot) (?:let|allow|take)\b[^.;]{0,20}\b(?:discourage|define you|get you down|deter you|put you off|dishearten|to heart|dampen)\b/u,
    mild: true,
  },
];
