import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Refused. Example: "no podemos darte feedback"
const unlessInClause =
  /\bno (?:\w+ )?(?:podemos|podremos|puedo|podre|es posible|damos|daremos|ofrecemos|facilit\w+|envi\w+|vamos|dispon\w+|compart\w+)\b|\bgracias por (?:tu|su) (?:feedback|devolucion)\b/u;

export const promiseFeedback: readonly Phrase[] = [
  // "te enviaremos comentarios", "te damos feedback", "recibirás una devolución", "te paso una retroalimentación"
  {
    says: /\b(?:enviar(?:emos|e|a)|mandar(?:emos|e|a)|dar(?:emos|e|a)|compartir(?:emos|e|a)|har(?:emos|e|a) llegar|pasar(?:emos|e)|preparar(?:emos|e)|facilitar(?:emos|e)|remitir(?:emos|e)|recibir(?:as|a)|tendr(?:as|a)|explicar(?:emos|e)|(?:te|le|os) (?:envio|enviamos|mando|mandamos|doy|damos|comparto|compartimos|paso|pasamos|preparo|preparamos|ofrezco|ofrecemos|puedo|podemos|debo|debemos)|encantad[oa]s? de|con (?:mucho )?gusto|disposicion para|(?:voy|vamos) a (?:enviar|mandar|dar|compartir|pasar)\w*)\b[^.;]{0,60}\b(?:feedback|comentarios|retroalimentacion|devolucion|valoracion|informe|evaluacion|impresiones|observaciones|sugerencias|puntos de mejora|pautas|detalle de|explicacion\w*|los motivos)\b/u,
    unlessInClause,
  },
  // "si quieres feedback, escríbeme", "pídeme una devolución", "el feedback te llegará el lunes", "feedback a petición"
  {
    says: anyOf(
      /\b(?:si (?:quer|quier|dese|te|le|lo|prefier|neces|busc)\w*|pid\w+|pedi\w*|solicit\w+|escrib\w+|dime|decime)\b[^.;]{0,60}\b(?:feedback|retroalimentacion|devolucion|comentarios (?:detallad|sobre)\w*)\b/u,
      /\b(?:feedback|retroalimentacion|devolucion|informe|comentarios)\b[^.;]{0,50}\b(?:te|le) (?:llegar|envi|sera|mand|har|espera|compart)\w*/u,
      /\b(?:feedback|retroalimentacion|devolucion)\b[^.;]{0,30}\b(?:disponible|a tu disposicion|a su disposicion|si (?:lo|la|quier|quer)\w*)/u,
    ),
    unlessInClause,
  },
];
