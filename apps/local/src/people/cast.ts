import { DateTime } from 'luxon';

/** Everybody here is invented, and so is every address: the domains of RFC 2606 belong to nobody. */

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly address: string;
  readonly timeZone: string;
  readonly headline: string;
  readonly skills: readonly string[];
  readonly yearsExperience: number;
  readonly location: string;
  /** BCP 47; without one they are written to in the organization's language. */
  readonly locale?: string;
}

function person(
  [firstName, lastName]: readonly [string, string],
  address: string,
  [headline, yearsExperience]: readonly [string, number],
  [location, timeZone]: readonly [string, string],
  skills: readonly string[],
): Person {
  const domain = 'mail.example';
  return {
    firstName,
    lastName,
    address: `${address}@${domain}`,
    timeZone,
    headline,
    skills,
    yearsExperience,
    location,
  };
}

const lisbon = ['Lisbon', 'Europe/Lisbon'] as const;

export const priya = person(['Priya', 'Nair'], 'priya.nair', ['Interaction designer', 7], lisbon, [
  'Figma',
  'Accessibility',
  'User research',
  'Prototyping',
]);
export const elena = person(
  ['Elena', 'Marchetti'],
  'elena.marchetti',
  ['Interaction designer', 9],
  ['Porto', 'Europe/Lisbon'],
  ['Figma', 'Prototyping', 'Motion'],
);
export const amara = person(['Amara', 'Okafor'], 'amara.okafor', ['Product designer', 6], lisbon, [
  'Figma',
  'User research',
  'Service design',
  'Accessibility',
]);
export const jonas = person(
  ['Jonas', 'Weber'],
  'jonas.weber',
  ['Product designer', 8],
  ['Berlin', 'Europe/Berlin'],
  ['Design systems', 'Figma', 'Prototyping'],
);
export const layla = person(
  ['ليلى', 'الحسيني'],
  'layla.alhusseini',
  ['Product designer', 4],
  ['Amman', 'Asia/Amman'],
  ['Figma', 'Illustration', 'Arabic typography'],
);
export const fatima: Person = {
  ...person(
    ['Fatima Zahra', 'Benali'],
    'fz.benali',
    ['Graphic designer', 2],
    ['Casablanca', 'Africa/Casablanca'],
    ['Branding', 'Figma'],
  ),
  locale: 'fr',
};
/** Her letter is to wait for her morning, whatever the hour is: she lives where it is night or evening. */
export function maximiliane(present: Date): Person {
  const hour = DateTime.fromJSDate(present, { zone: 'Europe/Berlin' }).hour;
  // Late enough that hours are left of it.
  const isNight = hour >= 17 || hour < 6;
  const facts = person(
    ['Maximiliane-Annabelle', 'von Hohenstein-Wittgenau'],
    'maximiliane.von-hohenstein-wittgenau',
    ['Product designer', 5],
    isNight ? ['Tübingen', 'Europe/Berlin'] : ['Wellington', 'Pacific/Auckland'],
    ['Figma', 'Workshops'],
  );
  return { ...facts, locale: 'de' };
}
export const sofia = person(
  ['Sofía', 'Quintanilla'],
  'sofia.quintanilla',
  ['Backend engineer', 8],
  ['Seville', 'Europe/Madrid'],
  ['TypeScript', 'PostgreSQL', 'Observability'],
);
export const kofi = person(
  ['Kofi', 'Mensah'],
  'kofi.mensah',
  ['Backend engineer', 10],
  ['Accra', 'Africa/Accra'],
  ['TypeScript', 'PostgreSQL', 'Queues'],
);
export const mateus = person(
  ['Mateus', 'Carvalho'],
  'mateus.carvalho',
  ['Backend engineer', 5],
  ['Braga', 'Europe/Lisbon'],
  ['Go', 'PostgreSQL', 'Migrations'],
);
export const daniel = person(
  ['Daniel', 'Kowalczyk'],
  'daniel.kowalczyk',
  ['Platform engineer', 6],
  ['Kraków', 'Europe/Warsaw'],
  ['Linux', 'Terraform', 'TypeScript'],
);
export const yuki = person(
  ['Yuki', 'Hayashi'],
  'yuki.hayashi',
  ['Backend engineer', 3],
  ['Coimbra', 'Europe/Lisbon'],
  ['TypeScript', 'Node.js'],
);

export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly role: 'recruiter' | 'hiring_manager';
}

export const tom: Colleague = {
  name: 'Tom Lind',
  email: 'tom.lind@kestrel.example',
  title: 'Design Lead',
  role: 'hiring_manager',
};
export const noor: Colleague = {
  name: 'Noor van Dijk',
  email: 'noor.vandijk@kestrel.example',
  title: 'Engineering Lead',
  role: 'hiring_manager',
};

export interface Opening {
  readonly title: string;
  readonly department: string;
  readonly location: string;
  readonly remote: boolean;
  readonly description: string;
  readonly mustHave: readonly string[];
  readonly niceToHave: readonly string[];
}

export const interactionDesigner: Opening = {
  title: 'Interaction Designer',
  department: 'Design',
  location: 'Lisbon',
  remote: false,
  description: 'Shape how people move through our booking tools, from the first sketch to the last detail.',
  mustHave: ['Prototyping', 'User research'],
  niceToHave: ['Motion'],
};
export const productDesigner: Opening = {
  title: 'Product Designer',
  department: 'Design',
  location: 'Lisbon',
  remote: false,
  description: 'Own the design of our scheduling product together with two engineers and a researcher.',
  mustHave: ['Figma', 'Design systems'],
  niceToHave: ['User research'],
};
export const backendEngineer: Opening = {
  title: 'Backend Engineer',
  department: 'Engineering',
  location: 'Lisbon',
  remote: true,
  description: 'Keep the booking platform correct and quick: TypeScript on PostgreSQL, with queues between.',
  mustHave: ['TypeScript', 'PostgreSQL'],
  niceToHave: ['Observability'],
};
export const accessibilityDesigner: Opening = {
  title: 'Senior Product Designer, Accessibility',
  department: 'Design',
  location: 'Lisbon',
  remote: true,
  description:
    'Make our booking tools work for everybody: research with disabled people, prototypes in Figma, and a library that others can build on.',
  mustHave: ['Accessibility', 'User research', 'Figma'],
  niceToHave: ['Design systems'],
};
