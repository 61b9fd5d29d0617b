import type { IntentRule } from './rule.js';
import { rulesFor } from './rule.js';

/** Every Spanish rule. Text is folded: "próxima" reads "proxima", "señor" reads "senor". */
export const SPANISH: readonly IntentRule[] = [
  ...rulesFor('gratitude', [
    {
      means: 'thanks',
      example: 'muchas gracias por avisarme',
      pattern: /\b(?:gracias|agradezco|agradecid[oa]s?|agradecemos|agradecerles?|agradeceros)\b/,
      unless:
        /\bde antemano\b|\bpor adelantado\b|\bno,? gracias|\bgracias por (?:nada|hacerme perder)|\b(?:gracias a (?:su|vuestr|tu))|, gracias[.!]?$/,
      counterexample: 'gracias de antemano',
    },
    {
      means: 'is glad about us or wishes well',
      example: 'ha sido un placer conoceros',
      pattern:
        /\b(?:(?:ha sido|fue) un (?:gran |verdadero )?placer|me (?:ha gustado|gusto|encanto|ha encantado) (?:mucho )?(?:conoc\w+|hablar|el proceso|la entrevista|charlar)|valoro mucho|os deseo|les deseo|le deseo|muy amables?|me (?:sirve|ayuda) mucho|muy util)\b/,
    },
  ]),
  ...rulesFor('feedback_request', [
    {
      means: 'asks what was missing',
      example: 'que tenia la otra persona que me faltara?',
      pattern: /\b(?:que|en que)\b.{0,60}\b(?:falt\w+|fall\w+|diferencia|decisivo|valor\w+ de)\b/,
      after: ['rejection', 'feedback_answer'],
    },
    {
      means: 'asks why or for the reasons',
      example: 'me gustaria saber por que no fui seleccionada',
      pattern:
        /\bpor ?que\b.{0,60}\b(?:no|rechaz\w+|descart\w+|decision|seleccion\w+|eleg\w+)\b|\b(?:motivos?|razon(?:es)?)\b.{0,50}(?:\?|\b(?:rechazo|decision|descart\w+|saber|conocer|negativa))|\b(?:saber|conocer|decirme|explicar\w*|compartir)\b.{0,30}\b(?:motivos?|razon(?:es)?)\b|\bque (?:me )?(?:falto|fallo|ha faltado|ha fallado|falta|salio mal)/,
      unless: /\bentiendo (?:los motivos|por que)/,
      evenNegated: true,
    },
    {
      means: 'asks for feedback or how to improve',
      example: 'podrian decirme en que puedo mejorar?',
      pattern:
        /\b(?:mejorar|hacerlo mejor|haber hecho (?:mejor|diferente)|consejos?|retroalimentacion|feedback|sugerencias?|recomendacion(?:es)? para)\b/,
      unless:
        /\bgracias por (?:el|la|los|las|su|tu|vuestro|sus|tus|vuestra) (?:\w+ )?(?:feedback|retroalimentacion|consejos?|sugerencias)|\bno necesito\b|\bllamada de feedback\b|\b(?:deberian|deberiais|podriais) mejorar\b/,
    },
  ]),
  ...rulesFor('status_inquiry', [
    {
      means: 'waits',
      example: 'sigo sin saber nada',
      pattern:
        /\b(?:sigo sin|hace\b.{0,30}\b(?:semanas?|mes(?:es)?|dias)|desde (?:la|mi) entrevista|llevo\b.{0,30}\b(?:semanas?|mes(?:es)?|dias))\b/,
      after: ['no_answer_yet'],
      evenNegated: true,
    },
    {
      means: 'asks for news of the application',
      example: 'hay novedades sobre mi candidatura?',
      pattern:
        /\b(?:novedades|noticias|estado de (?:mi|la|el)|en que (?:punto|fase|estado)|como (?:va|sigue|esta) (?:el proceso|mi)|cuando\b.{0,50}\b(?:respuesta|sabre|noticias|decision|resultado|sabremos|contestar\w*|saber)|(?:sigo|estoy) (?:a la espera|esperando)|(?:no he|aun no|todavia no|sin)\b.{0,20}\b(?:recib\w+|respuesta|noticias|tenido|sabido|obtenido)|proximos pasos|seguimiento|siguientes? pasos?|sigue (?:abiert\w+|en pie|activ\w+))\b/,
      unless: /\bfeedback\b|\bvolver a (?:presentarme|postular|aplicar)/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('future_interest', [
    {
      means: 'asks to be kept in mind, about other jobs, or will apply again',
      example: 'me gustaria que me tengan en cuenta para futuras vacantes',
      pattern:
        /\b(?:(?:ten\w*|tuv\w+|tenerme|tengais|tenedme) (?:me )?(?:en cuenta|presente)|me (?:ten\w+|tuv\w+) (?:en cuenta|presente)|(?:futuras?|futuros?|otras?|otros?|proximas?|proximos?|similares?|nuevas?) (?:vacantes?|oportunidad(?:es)?|ofertas?|puestos?|posicion(?:es)?|procesos?|convocatorias?)|guard\w+ mi (?:cv|curriculum|perfil|candidatura)|(?:volvere|volver) a (?:presentarme|postular\w*|aplicar|intentarlo|solicitar)|seguir en contacto|mantener(?:nos|me)? en contacto|mantengamos|bolsa de (?:trabajo|talento|empleo)|mas adelante)\b/,
      unless: /\b(?:aceptado|acepte|encontrado|firmado)\b|\bcuando puedo volver|\bnunca (?:mas )?volvere/,
    },
  ]),
  ...rulesFor('referral', [
    {
      means: 'recommends someone',
      example: 'os recomiendo a una companera mia',
      pattern:
        /\b(?:recomiend\w+|recomendar\w*|conozco|presentar(?:le|os|les)|pasar(?:selo|le)?|reenviar\w*)\b.{0,50}\b(?:alguien|amig[oa]|companer[oa]|coleg[oa]|conocid[oa]|persona|mi (?:herman|prim|pareja))\w*|\b(?:un[oa]?|mi) (?:ex ?)?(?:amig[oa]|companer[oa]|coleg[oa]|conocid[oa])\b.{0,60}\b(?:encaj\w+|perfect\w+|interesad\w+|ideal|busca\w*|encantaria|recomiend\w+)\b/,
    },
  ]),
  ...rulesFor('distress', [
    {
      means: 'is broken, hopeless or in need',
      example: 'estoy destrozada, ya no se que hacer',
      pattern:
        /\b(?:destrozad\w+|hundid\w+|desesperad\w+|desesperacion|devastad\w+|deprimid\w+|depresion|no puedo mas|no se (?:ya )?que (?:mas )?hacer|sin fuerzas|ultima (?:esperanza|oportunidad)|corazon roto|roto por dentro|llor\w+|muy (?:dolid\w+|duro|triste|afectad\w+)|profundamente (?:dolid\w+|triste|decepcionad\w+)|desanimad\w+|desmoralizad\w+|tirar la toalla|rendirme|no (?:puedo )?d(?:ue|o)rm\w+|no valgo|inutil|perd\w+ la esperanza|no (?:puedo|podre) pagar|fracasad\w+)\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('hostility', [
    {
      means: 'insults, mocks or threatens',
      example: 'son unos sinverguenzas, menuda perdida de tiempo',
      pattern:
        /\b(?:sinverguenzas?|perdida de tiempo|perder el tiempo|(?:que|una|menuda) verguenza|vergonzos\w+|incompetentes?|idiotas?|imbeciles?|payasos?|ridicul\w+|mierda\w*|gilipollas|cabron\w*|estafador\w*|mentiros\w+|hipocrit\w+|patetic\w+|lamentables?|asco|gracias por nada|(?:os|se) (?:vais a |van a )?arrepent\w+|menud[oa] (?:empresa|broma|panda|chiste)|panda de|inutiles|que os den|iros a|vayanse|tomadura de pelo|una broma|chapuza|caraduras?|basura)\b/,
      unless: /\b(?:me siento|soy|estoy|siento) (?:\w+ )?(?:ridicul|idiota|patetic)/,
    },
  ]),
  ...rulesFor('dispute', [
    {
      means: 'objects, calls it unfair, names lawyers or asks to look again',
      example: 'considero que la decision es injusta',
      pattern:
        /\b(?:injust\w+|discrimina\w*|reclamar|reclamacion|recurrir|apelar|impugnar|abogad[oa]|tribunal\w*|demandar|demanda judicial|denuncia\w*|acciones legales|medidas legales|reconsider\w+|reconsideracion|revis\w+ (?:de nuevo )?(?:mi|su|la|vuestra|tu) (?:\w+ )?(?:candidatura|decision|caso|solicitud|prueba|entrevista)|volver a (?:mirar|valorar|evaluar|considerar|revisar)|segunda oportunidad|no (?:es|me parece|fue) justo|no estoy de acuerdo|inspeccion de trabajo|queja\b|quejarme|por mi (?:edad|sexo|genero|origen|raza|religion|discapacidad|acento|embarazo|nacionalidad))\b/,
      unless: /\bcomo abogad|\bno (?:quiero|pretendo) (?:quejarme|reclamar)/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('privacy_request', [
    {
      means: 'wants data deleted or shown, or no more mail',
      example: 'solicito que eliminen todos mis datos personales',
      pattern:
        /\b(?:(?:elimin\w+|borr\w+|suprim\w+|supresion|cancelacion|quit\w+)\b.{0,50}\b(?:datos|informacion|cv|curriculum|perfil|ficheros?|base de datos|registros?)|rgpd|lopd\w*|gdpr|proteccion de datos|datos personales|derecho (?:de acceso|al olvido|de supresion)|(?:no (?:me )?(?:vuelv\w+ a|quiero (?:que me )?|deseo )|dej\w+ de|nunca mas)\b.{0,20}\b(?:contact\w+|escrib\w+|envi\w+|mand\w+|recibir|llam\w+)|no me (?:escrib\w+|contact\w+|envi\w+) mas|darme de baja|dar de baja|denme de baja)\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('withdrawal', [
    {
      means: 'withdraws or has another job',
      example: 'quiero retirar mi candidatura',
      pattern:
        /\b(?:retir\w+ (?:de )?mi (?:candidatura|solicitud|postulacion)|retirarme|(?:aceptado|acepte|firmado|firme|encontrado|encontre|empezado|empece|elegido)\b.{0,30}\b(?:otr[oa]|un (?:nuevo )?(?:trabajo|empleo|puesto)|una (?:nueva )?oferta|nuevo (?:trabajo|empleo|puesto))|desist\w+|(?:sacar|quitar|borrar)\w* (?:me )?(?:de )?la lista de candidatos|contrato con otra)\b/,
      unless: /\b(?:si|ojala|espero|aun no|todavia no)\b/,
    },
    {
      means: 'is no longer interested',
      example: 'ya no estoy interesado en el puesto',
      pattern:
        /\b(?:ya no (?:estoy|me|quiero|deseo|busco)\b.{0,20}\b(?:interesad\w+|interesa|disponible|continuar|seguir|trabajo)|no (?:deseo|quiero) (?:continuar|seguir))\b/,
      after: ['no_answer_yet', 'rejection', 'feedback_answer'],
    },
  ]),
  ...rulesFor('correction', [
    {
      means: 'says that a name, role or fact is wrong',
      example: 'me llamo marta, no maria',
      pattern:
        /\b(?:(?:me llamo|(?:mi )?(?:nombre|apellido) es)\b.{0,40}\bno\b|(?:persona|nombre|puesto|apellido|candidat[oa]|destinatario|direccion) (?:equivocad\w+|incorrect\w+|erron\w+)|equivocado de|confundido (?:con|de)|confusion|(?:no|nunca) (?:me )?(?:he )?(?:present\w+|postul\w+|solicit\w+|aplique|aplicado) (?:a|al|para|por)|(?:eso|esto|lo que|dato|informacion) (?:\w+ ){0,3}(?:no es (?:correcto|cierto|verdad|asi)|es (?:incorrecto|falso|erroneo))|no es (?:correcto|cierto|verdad)|hay un (?:error|malentendido)|un error en|se trata de un error)\b/,
      evenNegated: true,
    },
  ]),
  ...rulesFor('accepts_outreach', [
    {
      means: 'says yes to an invitation',
      example: 'si, me interesa mucho',
      pattern:
        /^(?:si\b|claro\b|por supuesto|con (?:mucho )?gusto|encantad[oa]|perfecto|genial|me encantaria|adelante|vale\b)|\b(?:me (?:interesa|interesaria|encantaria|gustaria (?:saber|hablar|conocer|participar))|estoy (?:muy )?(?:interesad\w+|disponible|encantad\w+)|me viene bien|me va bien|podemos hablar|cuenta conmigo|contad conmigo)\b/,
      unless: /\b(?:pero|no|lamentablemente|desgraciadamente)\b/,
      after: ['outreach'],
    },
    {
      means: 'accepts the call that a letter offered',
      example: 'acepto con gusto la llamada que me ofrecen',
      pattern:
        /\b(?:acepto|encantad[oa]|con (?:mucho )?gusto|me encantaria|me vendria bien)\b.{0,50}\b(?:llamada|ofrecimiento|oferta de|charla|conversacion|bolsa)\b|\b(?:llamada|charla)\b.{0,40}\b(?:acepto|me viene bien|con gusto)\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
    },
  ]),
  ...rulesFor('declines_outreach', [
    {
      means: 'says no to an invitation',
      example: 'no, gracias',
      pattern:
        /^no\b[,.]? ?(?!se\b|hay|dud)|\bno,? (?:muchas )?gracias\b|\b(?:no (?:estoy|me) (?:\w+ )?(?:interesad\w+|interesa|buscando|disponible|encaja)|no busco|no es (?:el momento|para mi|lo que)|(?:content[oa]|feliz|bien|a gusto) (?:donde|en mi|con mi)|declin\w+|debo rechazar|tengo que rechazar|prefiero no|ya no (?:estoy|me interesa|busco)|paso esta vez)\b/,
      after: ['outreach'],
      evenNegated: true,
    },
    {
      means: 'does not want the call that a letter offered',
      example: 'no necesito la llamada',
      pattern:
        /\bno (?:necesito|quiero|hace falta|es necesari[oa]|deseo)\b.{0,30}\b(?:llamada|charla|conversacion|reunion|bolsa)\b/,
      after: ['rejection', 'feedback_answer', 'no_answer_yet'],
      evenNegated: true,
    },
  ]),
  ...rulesFor('question', [
    {
      means: 'asks for papers, money or who was chosen',
      example: 'necesito que me devuelvan el portfolio',
      pattern:
        /\b(?:(?:devol\w+|devuelv\w+|reembols\w+)\b|gastos de (?:viaje|transporte|desplazamiento)|quien (?:consiguio|obtuvo|ha sido|fue|se llevo)|tengo (?:otra|una) (?:ultima )?(?:pregunta|duda|consulta))\b/,
    },
  ]),
];
