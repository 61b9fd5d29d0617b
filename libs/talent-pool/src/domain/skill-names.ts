/** Spellings of one skill, folded, the canonical one first. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['javascript', 'js', 'ecmascript'],
  ['typescript', 'ts'],
  ['node.js', 'node', 'nodejs'],
  ['react', 'react.js', 'reactjs'],
  ['vue', 'vue.js', 'vuejs'],
  ['postgresql', 'postgres', 'psql'],
  ['kubernetes', 'k8s'],
  ['go', 'golang'],
  ['c#', 'csharp', 'c sharp'],
  ['c++', 'cpp'],
  ['.net', 'dotnet', 'dot net', 'asp.net'],
  ['ci/cd', 'cicd', 'continuous integration', 'continuous delivery'],
  ['machine learning', 'ml'],
  ['natural language processing', 'nlp'],
  ['user research', 'ux research', 'usability research', 'usability testing', 'user interviews'],
  ['user experience', 'ux'],
  ['aws', 'amazon web services'],
  ['google cloud', 'gcp', 'google cloud platform'],
  ['power bi', 'powerbi'],
  ['seo', 'search engine optimization', 'search engine optimisation'],
  ['accessibility', 'a11y', 'wcag'],
  ['customer success', 'customer onboarding', 'saas onboarding', 'client onboarding'],
  ['accounts payable', 'ap'],
  ['crm', 'customer relationship management'],
  ['quality assurance', 'qa'],
  ['human resources', 'hr'],
  ['project management', 'project manager'],
  ['product management', 'product manager'],
];

/** Who has the first has some of the second: a partial answer to a must-have, said as such. */
const IMPLIES: Readonly<Record<string, readonly string[]>> = {
  typescript: ['javascript'],
  'node.js': ['javascript'],
  react: ['javascript', 'frontend', 'html', 'css'],
  vue: ['javascript', 'frontend', 'html', 'css'],
  angular: ['typescript', 'javascript', 'frontend'],
  nestjs: ['node.js', 'typescript'],
  postgresql: ['sql', 'relational databases'],
  mysql: ['sql', 'relational databases'],
  bigquery: ['sql', 'data warehouse'],
  snowflake: ['sql', 'data warehouse'],
  dbt: ['sql', 'data modelling'],
  django: ['python'],
  pytorch: ['python', 'machine learning'],
  tensorflow: ['python', 'machine learning'],
  pandas: ['python'],
  'spring boot': ['java', 'spring'],
  rails: ['ruby'],
  laravel: ['php'],
  kubernetes: ['docker', 'containers', 'cloud'],
  terraform: ['infrastructure as code', 'cloud'],
  aws: ['cloud'],
  azure: ['cloud'],
  'google cloud': ['cloud'],
  swift: ['ios'],
  kotlin: ['android'],
  figma: ['prototyping', 'design'],
  tableau: ['dashboards', 'data visualisation'],
  'power bi': ['dashboards', 'data visualisation'],
  salesforce: ['crm'],
  hubspot: ['crm'],
};

const CANONICAL: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)),
);

/** The one spelling under which a folded skill is known: "postgres" → "postgresql". Unknown skills stay as they are. */
export function canonicalSkill(folded: string): string {
  return CANONICAL.get(folded) ?? folded;
}

/** Every spelling of a canonical skill, itself included. */
export function spellingsOf(canonical: string): readonly string[] {
  return SPELLINGS.find(([first]) => first === canonical) ?? [canonical];
}

/** What a canonical skill brings along. */
export function impliedBy(canonical: string): readonly string[] {
  return IMPLIES[canonical] ?? [];
}
