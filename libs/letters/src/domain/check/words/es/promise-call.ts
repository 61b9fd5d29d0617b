import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Refused. Example: "no te llamaremos"
const unlessInClause =
  /\bno (?:te |le |lo |la |os )?(?:llam|podemos|podremos|podre|puedo|es posible|vamos)\w*/u;

export const promiseCall: readonly Phrase[] = [
  // "te llamaré", "en septiembre te llamamos", "le telefonearemos", "te marco el día que digas", "te voy a llamar"
  {
    says: anyOf(
      /\b(?:te|le|lo|la|os) (?:llamar(?:e|emos|a|an)|llamamos|llamo|llama(?! la)|telefone\w+|marco|marcamos|marcar(?:e|emos)|doy un (?:toque|telefonazo)|damos un toque|hago una llamada)\b(?! la atencion)/u,
      /\b(?:voy|vamos|va) a llamar(?:te|le|lo|la)\b|\brecibir(?:as|a) (?:\w+ )?(?:una |nuestra )?llamada\b/u,
    ),
    unlessInClause,
  },
  // "podemos agendar una llamada", "encantado de hablar por teléfono", "si quieres, lo hablamos por teléfono"
  {
    says: anyOf(
      /\b(?:agend|organi[sz]|program|concert|fij|coordin|ofre|propon|podemos ten|hacemos|buscamos|cerr)\w*\b[^.;]{0,40}\b(?:llamada|videollamada|cafe)\b/u,
      /\b(?:encantad[oa]s?|gusto|dispuest[oa]s?|disposicion|si (?:quieres|queres|quiere|prefieres|lo prefieres|te sirve|te apetece|lo desea))\b[^.;]{0,50}\b(?:por telefono|una llamada|videollamada|llamarte|llamarle|de viva voz)\b/u,
    ),
    unlessInClause,
  },
];
