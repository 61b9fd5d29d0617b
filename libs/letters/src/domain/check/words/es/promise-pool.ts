import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Nothing is kept, or only as long as the law says, or consent is asked. Example: "no guardamos", "después los borraremos", "¿te parece bien que…?"
const nothingKept =
  /\bno (?:\w+ )?(?:conserv|guard|mant|podemos|podremos|vamos|prometemos|prometo|quiero|queremos|tenemos|contact)\w*|\b(?:borr|elimin|destrui|destruy|suprim|triturad)\w+|\b(?:la ley|legal\w*|lopd|rgpd|normativa)\b|\bcon (?:tu|su) (?:permiso|consentimiento|autorizacion)\b|\b(?:quieres|queres|te parece bien|nos permites|desea usted|autorizas) que\b|\bojala\b|\besper(?:o|amos)\b/u;

// What has nothing to do with a later opening. Example: "te escribiré por el reembolso"
const otherMatters =
  /\bno (?:\w+ )?(?:podemos|podremos|vamos a|prometemos|prometo|quiero|queremos|contactaremos|escribiremos)\b|\b(?:reembolso|gastos|factura|billetes?|recibos?|portatil|paquete|transferencia|abonara)\b|\bcon (?:tu|su) (?:permiso|consentimiento)\b|\b(?:quieres|queres|te parece bien) que\b|\bojala\b/u;

/** That something about the person is kept for a later opening. */
export const promiseToKeep: readonly Phrase[] = [
  // "Guardaremos tu currículum", "conservamos sus datos", "nos quedamos con tu CV", "mantendremos tu perfil en cuenta"
  {
    says: anyOf(
      /\b(?:guard|conserv|archiv|almacen|manten|retendr|registr|incorpor|inclu|añad|anad|sum|ingres)(?:aremos|amos|are|o|a|emos|dremos|dre|go|eremos|iremos|imos|ir|ire|ar|iremos|yo|aran|ado)?\b[^.;]{0,50}\b(?:cv|curriculum|curriculo|datos|perfil|candidatura|postulacion|solicitud|contacto|hoja de vida|en (?:cuenta|mente|cartera|nuestro radar))\b/u,
      /\b(?:nos quedamos|me quedo) con (?:tu|su) (?:cv|curriculum|perfil|contacto)\b/u,
    ),
    unless: nothingKept,
  },
  // "tu CV queda en nuestra base de datos", "bolsa de empleo", "seguirá en nuestros archivos"
  {
    says: anyOf(
      /\b(?:base de datos|bolsa de (?:talento|empleo|trabajo|candidat\w+)|banco de (?:talento|candidat\w+|datos|cv)|cantera de|comunidad de talento|lista de (?:espera|reserva|contactos)|cartera de (?:talento|candidat\w+))\b/u,
      /\b(?:curriculum|cv|perfil|candidatura|datos|hoja de vida)\b[^.;]{0,40}\b(?:qued|permanec|segu|pas|form|sera|estar|consta|figur)\w*\b[^.;]{0,30}\b(?:nuestr[ao]s? (?:bolsa|base|archivo|fichero|registro|lista|sistema)|archivad|guardad|tenid[oa] en cuenta|considerad|futur)\w*/u,
    ),
    unless: nothingKept,
  },
];

/** That the person hears from us again. */
export const promiseToWrite: readonly Phrase[] = [
  // "te contactaremos", "nos pondremos en contacto", "te tendremos en cuenta", "le avisaremos", "te escribiré si sale algo"
  {
    says: /\b(?:contactar(?:emos|e|an|a)|(?:pondremos|pondre|pondran|pondra|ponemos|pongo) en contacto|tendremos (?:muy )?(?:en cuenta|presente|en mente)|tendre (?:muy )?(?:en cuenta|presente)|avisar(?:emos|e|an)|(?:te|le|os) (?:avisamos|aviso|contactamos|contacto|buscamos|buscaremos|tenemos (?:en cuenta|presente)|escribir(?:e|emos)|escribimos|escribo(?! (?:rapido|hoy|porque|yo|con|esto|sin))(?! para (?:decir|contar|comunicar|informar|avisar))|informaremos|invitaremos|notificaremos|recordaremos|considerar(?:emos|e)|volver(?:emos|e) a (?:contactar|llamar|escribir|buscar))|(?:volveremos|volvere) a (?:contact|escrib|hablar|llam|busc)\w*|pensaremos en (?:ti|usted|vos)|contaremos contigo|retomar(?:emos|e) (?:el )?contacto|cuentes con que)\b/u,
    unless: otherMatters,
  },
  // "serás el primero en saberlo", "recibirás noticias nuestras", "tendrás noticias", "quedas en nuestro radar"
  {
    says: anyOf(
      /\b(?:seras|sera|estaras|estara) (?:\w+ ){0,3}?(?:primer[oa]s?|tenid[oa]|considerad[oa]|contactad[oa]|avisad[oa]|informad[oa]|entre l[ao]s primer)\w*/u,
      /\b(?:recibiras|recibira|tendras|tendra|sabras) (?:\w+ )?(?:noticias|de nosotros|nuestr\w+ (?:ofertas|novedades|alertas)|avisos? de)\b/u,
      /\b(?:vamos|voy) a (?:contactar|avisar|tener(?:te|le|lo|la) (?:en cuenta|presente)|escribir|guardar|buscar)(?:te|le|lo|la)?\b|\bestamos en contacto\b/u,
      /\bseguimos en contacto\b/u,
    ),
    unless: otherMatters,
  },
];
