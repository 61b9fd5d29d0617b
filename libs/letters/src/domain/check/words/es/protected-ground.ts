import { anyOf } from '../../any-of.js';
import type { Phrase } from '../../phrase.js';
import { equalTreatment } from '../denials.js';

const unless = equalTreatment;

export const protectedGround: readonly Phrase[] = [
  // "sobrecualificada", "demasiada experiencia", "demasiado sénior"
  {
    says: anyOf(
      /\bsobre-?(?:cualificad|calificad|capacitad|preparad|formad|titulad)\w*|\bsobrecualificacion\b/u,
      /\bdemasiad[ao]s? (?:experiencia|cualificad|calificad|senior|formacion|anos|preparad|experimentad)\w*/u,
    ),
    unless,
  },
  // age: "tu edad", "demasiado mayor", "cuatro días para jubilarte", "a tus 58 años", "alguien más joven"
  {
    says: anyOf(
      /\b(?:tu|su|cierta|esa|la misma|rango de|media de|limite de) edad\b|\bedad media\b/u,
      /\b(?:demasiado|muy|mas|tan|menos|bastante|algo) (?:mayor(?:es)?(?! (?:de|que|medida|parte|numero|impacto|volumen|carga))|joven(?:es)?|viej[ao]s?)\b/u,
      /\bjubil\w+|\bretirarte\b|\b(?:a|con|tus|sus) (?:tus |sus )?(?:[2-7]\d|\w+enta(?: y \w+)?|veinti\w+) anos\b(?! de)/u,
      /\b(?:cincuenton|sesenton|cuarenton)\w*|\b(?:final|fin) de (?:tu|su|la) carrera\b|\b(?:pibes|gente|chavales|todos) de (?:veint\w+|treint\w+)\b|\brecorrido por delante\b|\b(?:tu|su) (?:generacion|juventud)\b/u,
      /\banos por delante\b/u,
    ),
    unless:
      /\bsin distincion\b|\bindependientemente\b|\b(?:se (?:ha )?jubil\w+|plan de jubilacion|residencia)\b|\b(?:personas|residentes|publico|pacientes|clientes) (?:\w+ )?(?:mayores|jovenes)\b/u,
  },
  // "equipo joven", "joven y dinámico", "sangre nueva", "recién titulada", "nativo digital"
  {
    says: anyOf(
      /\b(?:equipo|empresa|plantilla|grupo|ambiente|companeros|gente|somos|perfil|entorno|oficina|cultura|publico)\w*\b[^.;]{0,25}\b(?:joven(?:es)?|juvenil|treintaner\w+|veinteaner\w+|(?:la )?treintena|veintena)\b/u,
      /\bjoven(?:es)? (?:y|e) \w+|\bsangre (?:nueva|joven|fresca)\b|\brecien (?:graduad|titulad|licenciad|salid|egresad|recibid)\w*|\bnativ[oa]s? digital\w*/u,
      /\bmillennials?\b|\bboomers?\b|\bgeneracion z\b/u,
    ),
    unless:
      /\bsin distincion\b|\b(?:trabaj|acompan|atien|atenc|con|para|programa|taller|grupo)\w* (?:\w+ )?(?:de |con |a |para )?(?:los |las )?jovenes (?:en|con|del|que|migr)/u,
  },
  // pregnancy and family: "embarazada", "baja de maternidad", "tus hijos", "madre de familia", "cargas familiares"
  {
    says: anyOf(
      /\bembaraz(?:o|ada|adas|os)\b|\b(?:baja|permiso|licencia|descanso) (?:de |por )?(?:maternidad|paternidad|maternal|parental)\b|\bpor maternidad\b/u,
      /\b(?:la|el) (?:diabetes|epilepsia|depresion|cancer|enfermedad|lesion|ansiedad) que (?:menciono|mencionaste|comento|comentaste|nos dijo|tiene|tienes|padece)\b/u,
      /\bdar a luz\b|\bencargar (?:un )?bebe\b|\b(?:por|va a|vas a|piensa|quiere|quieres) casar(?:se|te)\b/u,
      /\b(?:queremos|buscamos|preferimos|quieren|prefiere|busca) (?:a )?(?:alguien|una persona|gente) (?:argentin|espanol|mexican|colombian|chilen|peruan|del pais|nativ|joven|mas joven)\w*/u,
      /\b(?:tus|sus|tu|su) (?:\w+ )?(?:hij[oa]s?|ninos|pequenos|peques|bebe|marido|mujer|espos[oa]|pareja|novi[oa]|matrimonio|divorcio|boda|familia|maternidad|vida (?:privada|familiar)|criatura|situacion (?:familiar|personal))\b/u,
      /\b(?:con|tienes|tiene|tenes|tener|teniendo|y) (?:\w+ )?(?:dos|tres|cuatro|cinco|\d|varios|un|una|ninos) (?:\w+ )?(?:hij[oa]s?|ninos pequenos|peques|bebes?|pequenos)\b/u,
      /\bhijos (?:pequenos|a cargo|menores|tan)\b|\b(?:madre|padre|mama|papa) (?:de (?:familia|dos|tres)|solter[oa]|reciente|primeriz\w+|joven)\b/u,
      /\b(?:cargas?|situacion|obligaciones|responsabilidades|vida|compromisos) (?:familiar\w*|de familia)\b|\bestado civil\b|\bcasad[oa]s?\b|\bsolter[oa]s?\b/u,
      /\bformar una familia\b/u,
    ),
    unless:
      /\bsin distincion\b|\bindependientemente\b|\b(?:sustitu|suplencia|cubr|vuelve|regres|reincorpora|volv)\w*\b[^.;]{0,40}\b(?:baja|permiso|licencia)\b|\bpesame\b|\bcondolencias\b|\brecuerdos a\b|\bempresa familiar\b|\bunidad de maternidad\b/u,
  },
  // sex: "una mujer", "un hombre para este puesto", "equipo femenino", "chicas"
  {
    says: anyOf(
      /\b(?:una|un|otra|otro|como|siendo|unas|unos|(?:mas|las|los)(?= (?:mujer|hombre|senorit|varon|caballero))) (?:mujer|hombre|chica|chico|senorit|varon|muchach|caballero)\w*\b(?! que (?:ya|empieza|entra|llega|viene|llev|hab|trabaj|tiene|conoce)\w*)/u,
      /\b(?:equipo|entorno|mundo|ambiente|perfil|candidat\w+|presencia|sector|oficio|trabajo)s? (?:\w+ ){0,2}?(?:masculin|femenin)\w*/u,
      /\b(?:trabajo|cosa|mundo|oficio|puesto)s? de (?:hombres?|mujeres)\b|\b(?:tu|su) (?:sexo|genero)\b|\bparidad\b/u,
    ),
    unless:
      /\bsin distincion\b|\bigualdad\b|\bhombres y mujeres\b|\bmujeres y hombres\b|\b(?:casa|centro|asociacion|acogida|atencion|victimas|futbol)\b[^.;]{0,25}\bmujeres\b/u,
  },
  // health: "tu salud", "su discapacidad", "tus bajas médicas", "físicamente apta"
  {
    says: anyOf(
      /\b(?:tu|su|tus|sus) (?:\w+ ){0,2}?(?:salud|enfermedad\w*|discapacidad|minusvalia|depresion|bajas?(?: medicas?)?|ausencias|tratamiento medico|peso|diabetes|cancer|lesion|espalda|silla de ruedas|sordera|dislexia|tartamudez|condicion|fisico|apariencia|aspecto|autismo|ansiedad|embarazo)\b/u,
      /\bdiscapacitad\w*|\bdiscapacidad\b|\bminusvali\w+|\b(?:problemas?|motivos?|razones|antecedentes) (?:de salud|medic\w+)\b|\bbaja medica\b/u,
      /\bbajas medicas\b|\bfisicamente (?:apt|capaz|prepar|demasiado)\w*|\bsilla de ruedas\b|\benferm[oa]\b/u,
    ),
    unless:
      /\bsin distincion\b|\bindependientemente\b|\b(?:recuper|mejori|mejor(?:es|e)\b|repong|cuid)\w*|\bpersonas con (?:\w+ )?discapacidad\b|\b(?:area|plan|programa|servicio|centro|accesibilidad)\w* (?:\w+ )?(?:de )?discapacidad\b|\bestuve enferm/u,
  },
  // origin and language: "lengua materna", "nativo", "tu acento", "tu nacionalidad", "extranjeros", "permiso de residencia"
  {
    says: anyOf(
      /\b(?:lengua|idioma) (?:matern|nativ)\w+|\b(?:hablante|espanol|castellano|ingles|frances|aleman|nivel|perfil|persona)s? (?:\w+ )?nativ[oa]s?\b/u,
      /\bnativ[oa]s? (?:de|en|del) (?:la lengua|ingles|habla|idioma|espanol)\b|\b(?:tu|su|ese|un|el) (?:\w+ )?acento\b(?! en)/u,
      /\b(?:tu|su|tus|sus) (?:\w+ )?(?:nacionalidad|origen(?:es)?|etnia|raza|pasaporte|pais(?: de origen)?|permiso de (?:residencia|trabajo)|papeles|apellido|color|raices|procedencia)\b/u,
      /\bcolor de (?:la )?piel\b|\bextranjer[oa]s?\b|\binmigrantes?\b|\bde fuera\b(?= (?:del pais|de espana))|\bde origen (?!natural|vegetal|animal)\w+/u,
      /\bno (?:eres|es|sos) de aqui\b/u,
    ),
    unless:
      /\bsin distincion\b|\bindependientemente\b|\bponer el acento\b|\bel acento en\b|\b(?:atencion|apoyo|acogida|acompan|derecho|ayud|servicio|trabajo con)\w*\b[^.;]{0,40}\b(?:inmigrant|extranjer|migrant)\w*|\blenguas extranjeras\b|\ben el extranjero\b/u,
  },
  // belief, orientation, union: "tu religión", "el velo", "homosexual", "afiliación sindical"
  {
    says: anyOf(
      /\b(?:tu|su|tus|sus) (?:\w+ )?(?:religion|fe|creencias?|confesion|velo|panuelo|culto|convicciones|ideas politicas|ideologia|orientacion(?: sexual)?|identidad de genero|homosexualidad|sexualidad|vida sexual|sindicato|militancia|transicion)\b(?! profesional)/u,
      /\b(?:hiyab|hijab|kipa|ramadan|el velo)\b|\b(?:musulman|judi|evangelic|cristian|ateo|atea|testigo de jehova|practicant|creyent)\w*\b/u,
      /\b(?:homosexual|lesbian|transexual|transgenero|bisexual)\w*\b|\bgays?\b|\bsindicalist\w*|\bsindicad[oa]\b/u,
      /\b(?:afiliacion|actividad|militancia|pasado|cargo|historial|delegad[oa]|representante|liberad[oa]|implicacion|trayectoria|labor)\w* sindica\w+/u,
      /\b(?:tu|su) (?:\w+ )?sindical\b/u,
    ),
    unless:
      /\bsin distincion\b|\bindependientemente\b|\bbuena fe\b|\b(?:arte|patrimonio|museo|barrio|nuestr[ao] (?:parroquia|comunidad|colegio))\b[^.;]{0,30}\b(?:cristian|judi|musulman)\w*/u,
  },
  // "encaje cultural", "no encajarías en nuestra cultura"
  {
    says: anyOf(
      /\b(?:encaje|ajuste|afinidad|adecuacion|compatibilidad|fit) cultural\b|\bcultur(?:e|al) fit\b|\bculturalmente\b/u,
      /\b(?:encaj|adapt|ajust|integr|cuadr|compatib|alinea)\w*\b[^.;]{0,30}\b(?:nuestra|la) (?:\w+ )?cultura\b(?! (?:cient|general))/u,
      /\bcultura de (?:la )?empresa\b|\badn cultural\b|\bno (?:eres|sos|es) de los nuestros\b/u,
    ),
    unless,
  },
];
