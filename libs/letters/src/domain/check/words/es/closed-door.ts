import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

export const closedDoor: readonly Phrase[] = [
  // "Por favor, no responda a este correo", "rogamos no contactar", "no conteste", "abstenerse de llamar"
  {
    says: anyOf(
      /(?<!\bsi )\bno (?:nos |me |lo |se )?(?:respond(?:a|an|as|er|ais)|contest(?:es|e|en|ar)|escrib(?:as|a|an|ir)|llam(?:es|e|en|ar)|contact(?:es|e|en|ar)|insist(?:as|a|ir)|replique)(?:nos|me|lo)?\b(?! (?:antes|por (?:la|su|escrito)))/u,
      /\babst[ei]n\w+ de (?:respond|contest|llam|escrib|contact)\w*|\binutil (?:respond|contest|escrib|insist|llam)\w*/u,
    ),
    unless:
      /\bno (?:hace falta|es necesario|tienes|tenes|tiene) (?:que )?(?:contest|respond)\w*[^,;.]*$|\bdisculp\w+|\bperdon\w*|\bsentimos no\b|\blamento no\b|\bpor no (?:contest|respond|escrib|llam)/u,
  },
  // "este buzón no se revisa", "la casilla es solo de salida", "las respuestas no serán leídas"
  {
    says: anyOf(
      /\b(?:buzon|correos?|direccion|respuestas?|casilla|cuenta|mensajes?|mails?|bandeja|consultas?|llamadas?|emails?)\b[^.;]{0,50}\b(?:no|nadie|ni|tampoco) (?:\w+ )?(?:se |esta |estan |es |son |sera |seran |sera )?(?:\w+ )?(?:le[eiy]|revis|supervis|atend|atiend|monitore|contest|respond|admit|acept|recib|procesad|proces|tramit|consult|consider|gestion)\w*/u,
      /\b(?:solo|unicamente|exclusivamente) (?:es |para |de )?(?:\w+ )?(?:salida|envios?|enviar)\b/u,
    ),
    unless: /\bsi (?:no|tu|su|mi|el|la)\b|\bno (?:hemos|pude|pudimos) (?:contest|respond)|\bno habe/u,
  },
  // "no cabe respuesta", "no se atenderán consultas", "no podemos responder a consultas"
  {
    says: anyOf(
      /\bno (?:cabe|caben|procede|se admit\w+|se atend\w+|se mantend\w+|se facilit\w+|se dar\w+|se responder\w+|se acept\w+|se contest\w+|habra|admite|admitimos|atendemos|atenderemos|responderemos|respondemos|contestaremos|contestamos|daremos|entraremos|mantendremos)\b[^.;]{0,50}\b(?:respuest|consult|reclamacion|recurso|correspondenc|llamad|explicacion|pregunt|aclaracion|discusion|apelacion|comunicacion|debate|mensaje|correo|informacion|solicitud)\w*/u,
      /\bno (?:podemos|podremos|es posible|nos es posible|estamos en condiciones de) (?:responder|contestar|atender|dar respuesta|mantener|entrar)\b[^.;]{0,50}\b(?:consult|pregunt|individual|correo|llamad|mensaj|correspond|debat|reclam)\w*/u,
    ),
    unless: /\bno habra (?:proxim|problem)\w*|\bantes (?:del|de)\b/u,
  },
  // "nadie lee este buzón", "mensaje automático", "no-reply", "la decisión es definitiva", "no recibirás contestación"
  {
    says: anyOf(
      /\bnadie (?:\w+ )?(?:lee|leera|revisa|atiende|contesta|responde|atendera|contestara)\b|\b(?:no[- ]?reply|no[- ]responder|noresponder)\b/u,
      /\b(?:decision|resolucion)\b[^.;]{0,25}\b(?:definitiv|irrevocable|inapelable|firme|final\b)\w*/u,
      /\bno (?:recibir(?:as|a)|obtendr(?:as|a)|tendr(?:as|a)) (?:\w+ )?(?:respuesta|contestacion)\b|\bdesatendid[oa]\b|\bno supervisad[oa]\b/u,
      /\b(?:asunto|tema|caso) (?:cerrado|zanjado)\b|\bgenerado automaticamente\b/u,
    ),
  },
];
