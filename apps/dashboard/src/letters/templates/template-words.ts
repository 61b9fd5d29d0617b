import type { Locale, Reason, Stage, Template } from './queries';

/** The languages by their own names. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};

export const locales = Object.keys(localeNames) as Locale[];

export function localeOf(text: string | null): Locale {
  return locales.find((locale) => locale === text) ?? 'en';
}

export const stageNames: Readonly<Record<Stage, string>> = {
  application: 'After the application',
  screen: 'After a first talk',
  interview: 'After an interview',
  onsite: 'After a visit',
  final: 'After the last round',
};

export const stages = Object.keys(stageNames) as Stage[];

export const reasonNames: Readonly<Record<Reason, string>> = {
  unspecified: 'No reason told',
  role_cancelled: 'Nobody is hired',
  role_filled: 'Already filled',
  requirement: 'What the job needs',
  timing: 'Dates',
  location: 'Place of work',
};

export const reasons = Object.keys(reasonNames) as Reason[];

/** "After a first talk", "Application to first talk". */
export function stagesInWords(of: readonly Stage[]): string {
  const known = stages.filter((stage) => of.includes(stage));
  const [first] = known;
  if (!first) return 'Nowhere yet';
  if (known.length === 1) return stageNames[first];
  if (known.length === stages.length) return 'At every stage';
  const short = known.map((stage) => shortStages[stage]);
  return `After ${short.slice(0, -1).join(', ')} or ${short.at(-1)}`;
}

const shortStages: Readonly<Record<Stage, string>> = {
  application: 'the application',
  screen: 'a first talk',
  interview: 'an interview',
  onsite: 'a visit',
  final: 'the last round',
};

export function reasonInWords(reason: Template['reason']): string {
  return reason === null ? 'Any reason' : reasonNames[reason];
}

/** What a template is called: its name, or for one of ours what it is for. */
export function templateName(template: Pick<Template, 'name' | 'stages' | 'reason'>): string {
  return (
    template.name ?? `${stagesInWords(template.stages)}: ${reasonInWords(template.reason).toLowerCase()}`
  );
}

/** Why a template is where it is. */
export const statusNames: Readonly<Record<Template['status'], string>> = {
  draft: 'Not in use',
  active: 'In use',
  archived: 'Put away',
};
