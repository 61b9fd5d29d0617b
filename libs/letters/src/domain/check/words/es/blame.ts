import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';

// Denies a fault. Example: "no es que te falte nada", "no significa que", "no te faltó nada"
const unless =
  /\bno (?:es|fue|ha sido) (?:porque|que|por)\b|\bno (?:significa|quiere decir|refleja|implica)\b|\bno (?:te|le) (?:falt\w+|ha faltado) (?:nada|ninguna)\b|\bnada (?:de lo que|que) (?:hicis|hayas|hiciera)|\bno porque\b|\bsin que\b|\b(?:culpa|error|fallo) (?:es |fue )?(?:nuestr|mi)[ao]?\b|\bsi no (?:has|te|le|tienes)\b/u;

export const blame: readonly Phrase[] = [
  // "te falta experiencia", "le faltó", "careces de", "has fallado", "te quedaste corto"
  {
    says: anyOf(
      /\b(?:te|le) (?:falta|faltan|falto|faltaba|faltaban|faltaron|ha faltado|han faltado|cuesta|costo|quedo grande|viene grande|queda grande)\b(?! (?:nada|poco para que))/u,
      /\bcarec(?:es|e|ias|iste|io|ia)\b|\b(?:has|ha) (?:fallado|fracasado|decepcionado|flojeado|suspendido)\b|\bfallaste\b|\bflojeaste\b|\bnos decepcion\w+/u,
      /\bno sabes? (?:escuchar|estar|tratar|hablar|trabajar|vender|explicar)\b|\bcontestas? (?:usted )?(?:mal|de malos modos)\b/u,
      /\bte quedaste (?:corto|corta|en blanco|atras)\b/u,
      /\b(?:te|le) (?:vimos|notamos|noto|encontramos|percibimos|sentimos) (?:\w+ ){0,3}?(?:poc|demasiad|muy|insegur|nervios|perdid|verde|floj|desorganizad|arrogant|dispers|sin)\w*/u,
    ),
    unless,
  },
  // "no has demostrado", "no supiste explicar", "no lograste convencernos", "no estuviste a la altura"
  {
    says: /\bno (?:nos |me |lo |la |te )?(?:has|ha|habias|supiste|supo|lograste|logro|conseguiste|consiguio|pudiste|alcanzaste|alcanzo|llegaste|llego|llegas|estuviste|estuvo|estas|estabas|eras|fuiste capaz|fue capaz)\b(?: (?:sabido|logrado|conseguido|estado|podido|llegado|sido|alcanzado))? ?(?:del todo |realmente |suficientemente |bien |a )?(?:demostr\w+|cumpl\w+|convenc\w+|mostr\w+|a la altura|la altura|super(?:ado|ar)\b|transmit\w+|respond\w+|explic\w+|defend\w+|prepara\w+|prepared\w*|dar la talla|al nivel|el nivel|listo|lista|capaz|suficiente\w*|resolv\w+|entend\w+|argument\w+|comunic\w+|expres\w+|los requisitos|justific\w+|acredit\w+)/u,
    unless,
    observed: true,
  },
  // "no demostraste", "no convenciste", "no diste la talla", "no nos convences"
  {
    says: /\bno (?:nos |me |te |lo )?(?:demostr(?:aste|o)|convenc(?:iste|es|io)|mostr(?:aste|o)|cumpl(?:iste|es|is)|d(?:iste|as|io) (?:la talla|el perfil|el nivel)|preparaste|transmit(?:iste|es|is)|domin(?:as|aste)|manej(?:as|aste)|entendiste|respondiste|explicaste|argumentaste|te expres(?:as|aste)|se expresa|te preparaste|escuchaste|alcanz(?:as|aste)|sab(?:es|ias)|tienes (?!que|por que|nada|de que)|tenes (?!que|por que|nada)|tiene usted|posee[sn]?\b|reun(?:es|is)|encaj(?:as|aste) (?:en|con)|est(?:as|abas) (?:\w+ )?(?:preparad|list|a la altura|capacitad|cualificad|calificad|al nivel)\w*|(?:eres|sos|eras|fuiste) (?:\w+ )?(?:capaz|suficiente|bastante|lo (?:suficiente|bastante)|la persona adecuada|tan|constante|clar|convincente|precis)\w*)/u,
    unless,
    observed: true,
  },
  // usted: "no cumple con los requisitos", "no tiene el nivel", "no posee la formación"
  {
    says: /\bno (?:cumpl(?:e|es|is)|tien(?:e|es)|tenes|posee|posees|reune|reunes|eres|sos|es|cuent(?:a|as)|dispone|dispones|domina|demuestra|acredita|alcanza)(?: con| usted| de)? (?:con )?(?:los requisitos|el nivel|la experiencia|suficientes?|lo suficiente|lo bastante|la formacion|las (?:competencias|capacidades|habilidades|aptitudes)|los conocimientos|el (?:perfil|perfil adecuado|ingles|caracter|empuje)|la (?:madera|madurez|capacidad|preparacion|actitud|talla)|experiencia|madera|pasta)/u,
    unless,
  },
  // "tu falta de", "sus carencias", "tus puntos débiles", "su escasa experiencia"
  {
    says: /\b(?:tu|su|tus|sus) (?:\w+ )?(?:falta|carencias?|debilidad\w*|puntos? debil\w*|errores?|fallos?|lagunas?|incapacidad|inexperiencia|limitacion\w*|insuficien\w+|escas[ao]s?|poc[ao]s?|nerviosismo|nervios|arrogancia|inmadurez|desconocimiento|pobre|floj[ao]|deficien\w+|inseguridad)\b/u,
    unless,
  },
  // "tu presentación fue floja", "su nivel es insuficiente", "tus respuestas resultaron vagas", "tu prueba no estuvo a la altura"
  {
    says: /\b(?:tu|su|tus|sus) (?:[\w-]+ ){1,5}?(?:(?:es|era|fue|son|eran|fueron|ha sido|han sido|esta|estaba|estuvo|estuvieron|resulto|resultaron|resulta|parecio|parecieron|nos parecio|nos parecieron|se nos quedo|quedo|quedaron|se quedo|se queda) (?:\w+ ){0,3}?(?:insuficient|escas|debil|pobre|floj|vag[ao]|confus|cort[ao]|superficial|mediocre|deficient|desordenad|limitad|incomplet|por debajo|poco|demasiado|mejorable|desactualizad|decepcionant|verde)\w*|(?:falla|fallo|cojea|flaquea|flojea|flojeo|dejo (?:mucho|bastante) que desear|deja (?:mucho|bastante) que desear|decepcion|adolec|carec)\w*)/u,
    unless,
    observed: true,
  },
  // "tu inglés no es suficiente", "tus respuestas no nos convencieron", "su perfil no cumple"
  {
    says: /\b(?:tu|su|tus|sus) (?!candidatura\b)(?:[\w-]+ ){1,5}?no (?:\w+ ){0,3}?(?:suficiente\w*|convenc\w+|a la altura|cumpl\w+|alcanz\w+|el nivel|al nivel|demostr\w+|satisf\w+|los requisitos|convincent\w+|llega\w*|dio la talla|esta(?:n|ba)? (?:\w+ )?(?:list|clar|trabajad)\w+|reun\w+)/u,
    unless,
    observed: true,
  },
  // "eres demasiado tímido", "pareces poco motivada", "esperábamos más de ti"
  {
    says: anyOf(
      /\b(?:eres|sos|es usted|estas|estabas|estuviste|pareces|parecias|pareciste|parecio|mostraste|te mostraste|se mostro|fuiste|eras) (?:\w+ )?(?:demasiado|poco|muy poco|muy (?:nervios|insegur|verde|pasiv)\w*|excesivamente|insegur[ao]|arrogante|nervios[ao]|desorganizad[ao]|inexpert[ao])\b/u,
      /\besperabamos (?:mas|otra cosa|algo mas|mucho mas) de (?:ti|vos|usted|tu|su)\b|\b(?:decepcionad|convencid)[oa]s? (?:con|por|de) (?:tu|su|tus|sus)\b/u,
      /\b(?:dudas|dudamos|reservas|preocupa\w*)(?: \w+)? (?:sobre|de|por|acerca de|con) (?:tu|su|tus|sus|que)\b/u,
      /\bno (?:creemos|creo|pensamos|pienso|vemos|te vemos|le vemos|te veo) (?:que )?(?:tengas|tenga|seas|puedas|pueda|estes|este|capaz|prepar|list|con)\w*/u,
    ),
    unless,
  },
  // "deberías prepararte", "necesitas mejorar"
  {
    says: /\b(?:deberias|debes|debe usted|deberia|tendrias que|tenes que|tienes que|tiene que|necesitas|necesita|te convendria|te vendria bien) (?:haber )?(?:te )?(?:\w+ )?(?:prepar|mejor|trabaj|aprend|estudi|practic|crec|madur|form|adquir|desarroll|reforz|pul|gan)\w*/u,
    unless,
    observed: true,
  },
];
