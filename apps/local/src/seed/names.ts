import type { Chance } from './chance.js';

/** Names of one language as its speakers write them, the family name first where they do. */
interface NamesOf {
  readonly locale: string;
  readonly zones: readonly string[];
  readonly places: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly familyFirst?: boolean;
}

const list = (words: string): readonly string[] => words.split(' ');

const languages: readonly NamesOf[] = [
  {
    locale: 'en',
    zones: ['Europe/London', 'Europe/Dublin', 'America/New_York', 'Australia/Sydney'],
    places: ['Leeds, United Kingdom', 'Cork, Ireland', 'Portland, United States', 'Hobart, Australia'],
    first: list('Ada Beatrice Callum Daphne Edwin Fern Gareth Hazel Imogen Jasper Keira Lionel Maeve Nigel'),
    last: list('Ashdown Birchwood Coldwater Dunmore Eastlake Farrow Greyson Hollins Ivory Kingsley Larkin'),
  },
  {
    locale: 'pt',
    zones: ['Europe/Lisbon', 'America/Sao_Paulo'],
    places: ['Porto, Portugal', 'Braga, Portugal', 'Recife, Brazil'],
    first: list('Inês João Conceição Tomé Beatriz Gonçalo Sílvia Álvaro Mariana Estêvão'),
    last: ['Araújo', 'Magalhães', 'da Conceição e Silva', 'Falcão', 'Simões', 'Brandão', 'dos Anjos'],
  },
  {
    locale: 'de',
    zones: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
    places: ['Leipzig, Germany', 'Graz, Austria', 'Winterthur, Switzerland'],
    first: list('Jürgen Käthe Lothar Änne Moritz Sörine Ulrike Veit Wiebke Björn'),
    last: ['Müllerschön', 'Großkopf', 'Sprößling', 'von der Heide', 'Übelacker', 'Böhm', 'Königsmark'],
  },
  {
    locale: 'pl',
    zones: ['Europe/Warsaw'],
    places: ['Łódź, Poland', 'Gdańsk, Poland'],
    first: list('Łucja Grzegorz Żaneta Stanisław Małgorzata Zdzisław Świętosława'),
    last: list('Brzęczyszczykiewicz Wiśniewska Żółkiewski Ćwikła Łęcka Źrebak'),
  },
  {
    locale: 'tr',
    zones: ['Europe/Istanbul'],
    places: ['İzmir, Türkiye', 'Ankara, Türkiye'],
    first: list('Işıl Gökçe Çağrı Şule İdil Ömer Tuğba'),
    last: list('Yıldırım Öztürk Çelikkaya Güneş Şahinoğlu'),
  },
  {
    locale: 'vi',
    zones: ['Asia/Ho_Chi_Minh'],
    places: ['Huế, Vietnam', 'Đà Nẵng, Vietnam'],
    first: ['Thị Minh Khai', 'Văn Đức', 'Thúy Hằng', 'Quốc Bảo'],
    last: list('Nguyễn Trần Phạm Đặng'),
    familyFirst: true,
  },
  {
    locale: 'ar',
    zones: ['Africa/Cairo', 'Asia/Dubai', 'Africa/Casablanca'],
    places: ['القاهرة', 'Fès, Morocco', 'Sharjah, United Arab Emirates'],
    first: list('ليلى يوسف مريم عبدالرحمن سلمى خالد نور'),
    last: list('المنصوري الحدّاد القرشي الزهراني الشافعي'),
  },
  {
    locale: 'he',
    zones: ['Asia/Jerusalem'],
    places: ['חיפה', 'Haifa, Israel'],
    first: list('נועה איתי תמר אורי שירה יונתן'),
    last: list('אבני־דרור גלבוע כרמלי ברק־שלום אשכנזי'),
  },
  {
    locale: 'fa',
    zones: ['Asia/Tehran'],
    places: ['Shiraz, Iran'],
    first: list('پریسا کاوه نگار بهرام'),
    last: list('میرزایی‌نژاد رستمی گل‌محمدی'),
  },
  {
    locale: 'zh',
    zones: ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Singapore'],
    places: ['成都', 'Tainan, Taiwan', 'Singapore'],
    first: list('小雨 志强 美玲 子轩 晓明 文静'),
    last: list('王 李 张 欧阳 司马 陈'),
    familyFirst: true,
  },
  {
    locale: 'ja',
    zones: ['Asia/Tokyo'],
    places: ['金沢市', 'Sendai, Japan'],
    first: list('さくら 健太郎 美咲 悠真 花子'),
    last: list('小鳥遊 長谷川 佐々木 五十嵐'),
    familyFirst: true,
  },
  {
    locale: 'ko',
    zones: ['Asia/Seoul'],
    places: ['부산', 'Jeonju, South Korea'],
    first: list('서연 민준 하은 도윤'),
    last: list('김 이 박 남궁'),
    familyFirst: true,
  },
  {
    locale: 'hi',
    zones: ['Asia/Kolkata'],
    places: ['पुणे', 'Mysuru, India'],
    first: list('अनन्या ऋषि मीनाक्षी विक्रम'),
    last: list('श्रीवास्तव त्रिपाठी कृष्णमूर्ति'),
  },
  {
    locale: 'uk',
    zones: ['Europe/Kyiv', 'Europe/Sofia'],
    places: ['Львів', 'Plovdiv, Bulgaria'],
    first: list('Оксана Богдан Їжанна Мирослав Соломія'),
    last: list('Шевчук Коваленко Гриценюк Запорожець'),
  },
  {
    locale: 'el',
    zones: ['Europe/Athens'],
    places: ['Χανιά', 'Patras, Greece'],
    first: list('Ελένη Δημήτρης Αριάδνη Οδυσσέας'),
    last: list('Παπαδιαμαντοπούλου Καλογερόπουλος Ζαφειρίου'),
  },
  {
    locale: 'yo',
    zones: ['Africa/Lagos', 'Africa/Accra'],
    places: ['Ibadan, Nigeria', 'Kumasi, Ghana'],
    first: list('Adébáyọ̀ Títílayọ̀ Olúwaṣeun Ìfẹ́olúwa'),
    last: list('Ọlátúnjí Adéwálé Ògúnbìyí Akínṣọlá'),
  },
];

/** Such as no form expects: one word, an apostrophe, a dash, a sign, the longest, one in capitals, one made from an address. */
const unusual: readonly Omit<PersonName, 'locale' | 'zone' | 'place'>[] = [
  { firstName: 'Suhartini', lastName: null, fullName: 'Suhartini', provenance: 'imported' },
  { firstName: 'Zoë 🌱', lastName: 'Marsh', fullName: 'Zoë 🌱 Marsh', provenance: 'imported' },
  { firstName: '👩🏽‍🚀', lastName: 'Nova', fullName: '👩🏽‍🚀 Nova', provenance: 'imported' },
  {
    firstName: 'D’Arcy',
    lastName: 'O’Súilleabháin-Ní Dhomhnaill',
    fullName: 'D’Arcy O’Súilleabháin-Ní Dhomhnaill',
    provenance: 'typed',
  },
  {
    firstName: 'Pablo Diego José Francisco de Paula Juan Nepomuceno',
    lastName: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren y de los Santos Inocentes',
    fullName:
      'Pablo Diego José Francisco de Paula Juan Nepomuceno Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren y de los Santos Inocentes',
    provenance: 'imported',
  },
  { firstName: 'X', lastName: 'Æ', fullName: 'X Æ', provenance: 'typed' },
  {
    firstName: 'MARGARETHA',
    lastName: 'VAN DEN BERGH',
    fullName: 'MARGARETHA VAN DEN BERGH',
    provenance: 'imported',
  },
  { firstName: null, lastName: null, fullName: 'j.doe42', provenance: 'guessed' },
  { firstName: null, lastName: null, fullName: 'Anna Maria van der Berg', provenance: 'imported' },
];

export interface PersonName {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly fullName: string;
  readonly provenance: 'typed' | 'imported' | 'guessed';
  readonly locale: string;
  readonly zone: string;
  readonly place: string;
}

/** What somebody is called, and where they live. */
export function nameOf(chance: Chance): PersonName {
  const language = chance.pick(chance.happens(0.45) ? languages.slice(0, 1) : languages);
  const { locale, familyFirst } = language;
  const [zone, place] = [chance.pick(language.zones), chance.pick(language.places)];
  if (chance.happens(0.02)) return { ...chance.pick(unusual), locale, zone, place };
  const [firstName, lastName] = [chance.pick(language.first), chance.pick(language.last)];
  const fullName = familyFirst ? `${lastName} ${firstName}` : `${firstName} ${lastName}`;
  const provenance = chance.happens(0.1) ? 'typed' : 'imported';
  return { firstName, lastName, fullName, provenance, locale, zone, place };
}
