import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Denies the comparison, or speaks of the reader's own way or of ourselves. Example: "nadie lo hizo mejor", "un sitio que encaje mejor contigo"
const unless =
  /\bnadie\b[^.;]{0,40}\b(?:mejor|mas)\b|\b(?:mejor|mas) (?:contigo|a ti|para ti|para usted|con vos|con usted)\b|\b(?:te|le) (?:encaje|convenga|valore|quede)n? (?:mejor|mas)\b|\bno (?:es|fue) (?:porque|que)\b|\b(?:tendriamos|deberiamos|debimos|podriamos|tenemos|debemos|queremos)\b[^.;]{0,40}\b(?:mejor|mas)\b|\bsin comparar\b|\bno compar\w+/u;

export const comparison: readonly Phrase[] = [
  // "más cualificado", "más afín", "más alineada", "más estratégica"
  {
    says: /\bmas (?:\w+mente )?(?:cualificad|calificad|adecuad|cercan[oa]s? a|afin|afines|preparad|idone|experimentad|acorde|solid|fuerte|alinead|complet[oa]s?\b|ajustad|pertinent|apropiad|estrategic|convincent|competitiv|especializad|capacitad|competent|senior|brillant|madur|rodad|consolidad|compatible|relevante|robust|avanzad|ampli[ao] (?:experiencia|trayectoria|conocimiento)|potente|en linea|dinamic|versatil|apt[oa]s?\b|curtid|impresionant|redond|formad)\w*/u,
    unless,
  },
  // "mejor que vos", "con más colmillo que tú", "menos experiencia que", "comparado con otros candidatos"
  {
    says: anyOf(
      /\b(?:mas|mejor|mejores|menos|superior|por encima)\b[^.;]{0,60}\b(?:que|a) (?:ti|tu|vos|usted|el tuyo|la tuya|los tuyos|las tuyas|el suyo|la suya|tus|su (?:perfil|candidatura|experiencia))\b(?! (?:has|tien|pued|quier|pid|me|nos|elij|dig))/u,
      /\blos demas (?:traian|tenian|llevaban|demostraron|mostraron|supieron|iban)\b/u,
      /\b(?:comparad[oa]|en comparacion|frente|respecto) (?:a|con|al) (?:l[ao]s? |el resto|otr[ao]s? )?(?:demas|otr[ao]s?|candidat|finalist|resto|ti|usted|tu)\w*/u,
    ),
    unless,
  },
  // "se ajusta mejor", "encaja más", "mejor se adapta", "responde mejor"
  {
    says: anyOf(
      /\b(?:ajust|encaj|adapt|adec|respond|cumpl|cuadr|coincid|acerc|correspond|satisf|alinea|cubr|reun)\w*\b[^.;]{0,25}\b(?:mejor|mas|mayor(?:es)?)\b(?! (?:tarde|pronto|adelante|rapido))/u,
      /\bmejor (?:se |nos |le )?(?:ajust|adapt|adecu|encaj|respond|cumpl|cuadr|cubr|represent|reun)\w*|\b(?:mas|mejor) (?:\w+ )?(?:encaj|ajust)\w*/u,
    ),
    unless,
  },
  // "mejor candidato", "mejor perfil", "los mejores", "un perfil superior"
  {
    says: anyOf(
      /\bmejor(?:es)? (?:\w+ )?(?:candidat|perfil|preparad|cualificad|calificad|posicionad|opcion|resultado|puntuacion|nota|nivel|desempeno|prueba|entrevista|dominio|experiencia|manejo|impresion|conocimiento|respuesta|trayectoria|formacion|aspirante|postulante|situad)\w*/u,
      /\b(?:los|las|el|la) mejor(?:es)?\b(?= (?:de|del|para (?:el|este)|entre)|[.,])/u,
      /\b(?:perfil|candidat[oa]|nivel|experiencia) (?:muy |claramente )?superior\w*/u,
    ),
    unless:
      /\bnadie\b|\bno (?:es|fue) (?:porque|que)\b|\blos mejores deseos\b|\bmejor experiencia (?:de candidato|posible)\b/u,
  },
  // "con más experiencia", "un candidato que tiene más recorrido", "mayor experiencia"
  {
    says: anyOf(
      /\b(?:con|tien\w+|ten[ia]\w*|aport\w+|reun\w+|acredit\w+|contaba con|cuenta con|present\w+|posee\w*|demostr\w+|mostr\w+|ofrec\w+|trae\w*) (?:\w+ ){0,2}?(?:mas|mayor|mejor(?:es)?) (?!de (?:\d|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cien)|tiempo|calma|detalle|que\b)\w+/u,
      /\bmas (?:experiencia|recorrido|trayectoria|tablas|rodaje|anos|colmillo|bagaje|conocimientos|horas de vuelo)\b/u,
    ),
    unless:
      /\bnadie\b|\bno (?:es|fue) (?:porque|que)\b|\bcuando tengas\b|\bsi (?:tienes|quieres)\b|\bcon mas (?:calma|detalle|tiempo)\b/u,
  },
  // "resolvió el ejercicio mejor", "otros lo hicieron mejor", "por delante de ti", "segunda opción", "quedaste segundo"
  {
    says: anyOf(
      /\b(?:candidat\w*|perfil\w*|persona|otr[ao]s?|quien|alguien|finalista\w*|companer\w*)\b[^.;]{0,60}\b(?:mejor|mejores)\b/u,
      /\bpor (?:delante|encima) de (?:ti|vos|usted|tu|la tuya|el tuyo|tus)\b|\bte (?:supero|super[ao]|gano|aventajo|saco ventaja|adelanto)\b/u,
      /\b(?:supero|superaba|superaron|aventaj\w+) (?:a |al |el |la )?(?:tu|su|ti|usted|resto)\b|\bsegund[ao] (?:opcion|puesto|lugar|posicion|clasificad)\w*/u,
      /\bqued\w+ (?:en )?(?:segund|tercer|ultim|detras)\w*|\bmenos (?:cualificad|preparad|experiment|solid|adecuad|convincent)\w*/u,
      /\bno (?:es|era|fue|eran|fueron) tan (?:\w+ )?como\b/u,
      /\bcuyo[as]? (?:perfil|experiencia|trayectoria)\b[^.;]{0,40}\b(?:encaj|ajust|respond|correspond|coincid|alinea)\w*/u,
    ),
    unless,
  },
];
