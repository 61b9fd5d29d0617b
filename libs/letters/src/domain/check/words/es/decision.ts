import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Nothing is decided yet, or the sentence speaks of a condition. Example: "aún no hemos decidido", "si no has sido seleccionado"
const undecided =
  /\b(?:aun|todavia) no\b|\bno\b[^.;]{0,30}\b(?:aun|todavia)\b|\bno (?:hemos|se ha|han) (?:tomado|decidido)\b|\b(?:ninguna|sin) decision\b|\bsi no (?:has|ha|fuiste|eres|sos|recib\w+|tienes|te|le|nos)\b|\ben caso de (?:no|ser|resultar)\b|\bsi (?:tu|su) (?:perfil|candidatura)\b|\bsolo (?:las personas|los candidatos|quienes)\b|\bmientras no\b|\bno (?:dud|olvid)\w+/u;

export const decision: readonly Phrase[] = [
  // "no vamos a seguir adelante", "no avanzamos con tu candidatura", "no podemos ofrecerle", "no ha sido seleccionada"
  {
    says: /\bno\b[^.;]{0,70}\b(?:seguir|seguimos|sigamos|sigue|sigas|seguiremos|seguira|continu|avanz|prosegu|prosig|adelante|ofrec|selecc|eleg|elig|elij|escog|contrat|incorpor|contar(?:emos)? con|contamos con|fich|super(?:o|a|ado|aste)|nombr|adjudic|conced|admit|acept|prosper|invit|convoc|entrevist|oferta\b|positiv|favorable|cuaj|adelante|final del proceso|integr|unir|formar parte|elegid|dar(?:te|le|selo|telo)|cit(?:ar|amos))\w*/u,
    unless: undecided,
  },
  // "no vas a pasar a entrevistas", "no serás nuestra directora", "esta vez no", "no eres la persona", "no ha podido ser"
  {
    says: anyOf(
      /\bno (?:vas a|va a|vais a|paso|pasas|pasa|pasaste|ha pasado|has pasado) (?:pasar|a la|a las|a los|ser|al|quedar|estar|trabajar|entrar)/u,
      /\bno (?:seras|sera|seria|vas a ser|va a ser|eres|sos|es usted|fuiste|fue|has sido|ha sido|quedaste|quedo|has quedado|ha quedado|resulto|resultaste|ha resultado|ha podido ser|pudo ser|podra ser|entras|entraste)\b(?! (?:facil|sencill|posible saber|culpa|por (?:falta|ti|usted)|necesari|nada))/u,
      /\b(?:esta|en esta) (?:vez|ocasion),? no\b|\bno (?:esta vez|en esta ocasion|por esta vez|para ti|para usted|para vos)\b|\bno\b[^.;]{0,30}·/u,
    ),
    unless: undecided,
  },
  // "no nombrarlo", "no contar con usted": the decision not to; "hemos decidido no …"
  {
    says: anyOf(
      /\b(?:decid\w+|resuel\w+|resolv\w+|opt\w+ por|acord\w+|determin\w+|prefer\w+) (?:que )?no\b/u,
      /\blament(?:o|amos|ablemente)\b[^.;]{0,30}\b(?:comunic|inform|deci|anunci|notific|no )\w*|\b(?:siento|sentimos|pena|temo|tememos)\b[^.;]{0,40}\bno\b/u,
      /\bimposible\b[^.;]{0,40}\b(?:ofrec|segu|continu|contrat|incorpor)\w*|\bsin (?:poder )?(?:ofrecer|continuar)\w*/u,
    ),
    unless: undecided,
  },
  // "descartada", "desestimada", "rechazar", "es un no", "respuesta negativa", "decirte que no"
  {
    says: anyOf(
      /\bdescart\w+|\bdesestim\w+|\brechaz\w+|\bdeneg\w+|\bdeclin(?:ar|amos|ado)\w*|\bnegativa\b|\bes (?:un |que )?no\b/u,
      /\b(?:un|el|este|nuestro|nuestra respuesta,?) no\b(?! (?:solo|se|me|nos|es|era))/u,
      /\b(?:decir|decirte|decirle|digo|dice|decimos)\w* (?:que )?no\b(?! (?:te|le|nos|me|se)\b)|\bno (?:selectiv|admitid|apto|apta|seleccionad)\w*/u,
      /\beliminad[oa]s?\b/u,
    ),
    unless: /\bsin (?:que )?rechaz|\bsi no\b/u,
  },
  // "elegimos a otra persona", "hemos optado por otra candidatura", "se lo hemos dado a otra persona", "firmamos con alguien"
  {
    says: /\b(?:eleg|elig|elij|opt|decant|decid|dado|dimos|damos|dar|di|escog|contrat|selecc|avanz|segu|sigu|continu|inclin|prefer|adjudic|asign|cubri|cubier|ocup|firm|fich|tom|qued|incorpor|nombr|ofrec|apost|acept|vot|recay|encontr|hicimos|resolv|resuelt|defin|ido|fue)\w*\b[^.;]{0,60}\b(?:otr[ao]s? (?:\w+ )?(?:person|candidat|aspirante|postulante|perfil|companer|profesional|opcion|finalista|ingenier|solicit)\w*|otr[ao]\b(?= (?:que|con|y)|[,.]|\s*$)|alguien|un[ao]? (?:candidat|persona|companer|perfil|colega)\w*|(?:la|el) (?:otra|otro) \w+|la (?:persona|candidata) que|el candidato que|promocion interna|internamente)\b/u,
    unless: undecided,
  },
  // "otra persona ha sido elegida", "otra vía", "otro rumbo"
  {
    says: anyOf(
      /\b(?:otr[ao]s? (?:persona|candidat|aspirante|postulante|perfil|finalista|companer)\w*|alguien mas)\b[^.;]{0,40}\b(?:elegid|seleccionad|ocup|incorpor|aceptad|entra|se queda|se quedo|asum|sera|ha sido|fue|obtuv|gan)\w*/u,
      /\botr[ao]s? (?:via|camino|direccion|rumbo|linea)s?\b/u,
    ),
    unless: undecided,
  },
  // "la vacante está cubierta", "la búsqueda quedó cerrada", "el puesto ya está ocupado"
  {
    says: anyOf(
      /\b(?:puesto|vacante|plaza|busqueda|posicion|oferta|cargo|equipo|cupo|lugar|proceso)s?\b[^.;]{0,40}\b(?:cubiert|cubrimos|cubrio|cerrad|ocupad|adjudicad|cancelad|suspendid|asignad|anulad|congelad|complet[oa]\b|se cubrio|se cerro)\w*/u,
      /\b(?:cubr|cerr|cancel|adjudic)(?:imos|amos|ieron|aron|io) (?:ya )?(?:el|la|esta|este) (?:puesto|vacante|plaza|busqueda|posicion|proceso)/u,
    ),
    unless: /\bsera cubiert|\bser cubiert|\baun no\b|\btodavia\b/u,
  },
  // "lo tuyo se queda aquí", "tu proceso termina aquí", "quedaste afuera", "hasta aquí llega"
  {
    says: anyOf(
      /\b(?:proceso|candidatura|participacion|postulacion|camino|lo tuyo|recorrido|solicitud|historia|aventura)\b[^.;]{0,50}\b(?:se queda aqui|termin\w+|finaliz\w+|acab\w+|conclu\w+|llega(?:do)? (?:hasta|a su fin)|se cierra|se detiene|hasta (?:aqui|aca))/u,
      /\bqued(?:aste|as|a|o|ado|an|aron) (?:\w+ )?(?:a?fuera|eliminad|descartad)\w*|\bhasta (?:aqui|aca) (?:llega|llegamos)\b/u,
      /\b(?:dejamos|damos|dejarlo|dejar) (?:\w+ )?(?:aqui|aca|por (?:cerrad|finalizad|terminad)\w+)\b/u,
    ),
    unless: undecided,
  },
  // "cogeremos a otra chica", "no seguimos contigo", "nos quedamos con otra persona"
  {
    says: anyOf(
      /\b(?:cog|eleg|escog|contrat|qued|seleccion|opt|ir|apost)\w* (?:\w+ ){0,2}(?:a|con|por) (?:otr[ao]s?|alguien|quien)\b/u,
      /\bno (?:seguimos|sigues|continuas|continuamos|pasas|entras)\b/u,
    ),
  },
  // "la plaza ha sido para otra candidata", "se ha cancelado la vacante"
  {
    says: anyOf(
      /\bno (?:te|le|os|se) (?:lo |la )?(?:(?:vamos|voy|podemos|puedo|podremos) (?:a )?)?(?:dar|damos|doy|daremos|dare|conceder)\b[^.;]{0,25}\b(?:puesto|plaza|trabajo|vacante|cargo|contrato|·{3,})/u,
      /\bse l[oa] (?:ha llevado|lleva|llevo|queda|quedo|dimos|hemos dado|han dado) (?:a )?otr[ao]\b/u,
      /\b(?:plaza|puesto|vacante|trabajo|lugar|contrato|·{3,})\b[^.;]{0,30}\b(?:ha sido|es|fue|sera|va) para (?:otr[ao]s?|alguien|quien|un[ao])\b/u,
      /\b(?:cancel|anul|congel|suspend|retir)(?:ado|ada|amos|aron|o|ido|imos)\b[^.;]{0,15}\b(?:vacante|plaza|puesto|proceso|contratacion|seleccion|·{3,})\b/u,
    ),
  },
];
