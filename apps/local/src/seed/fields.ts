/** A field of work, for openings and the people who apply for them: all of it made up. */
export interface Field {
  readonly department: string;
  readonly titles: readonly string[];
  readonly skills: readonly string[];
  readonly strengths: readonly string[];
  readonly wishes: readonly string[];
  readonly effort: readonly string[];
}

export const fields: readonly Field[] = [
  {
    department: 'Platform',
    titles: [
      'Backend Engineer',
      'Senior Backend Engineer',
      'Data Platform Engineer',
      'Site Reliability Engineer',
    ],
    skills: [
      'TypeScript',
      'PostgreSQL',
      'Node.js',
      'Kafka',
      'Kubernetes',
      'Go',
      'Terraform',
      'GraphQL',
      'Python',
    ],
    strengths: [
      'You asked about failure before you wrote any code, and your design held.',
      'Explained an outage of theirs without blaming anybody.',
      'Careful with migrations; thought of the rollback first.',
    ],
    wishes: ['Work on data platforms', 'A team that runs what it builds', 'Fewer meetings, more ownership'],
    effort: ['take-home task', 'system design exercise'],
  },
  {
    department: 'Design',
    titles: ['Product Designer', 'UX Researcher', 'Design Systems Lead'],
    skills: [
      'Figma',
      'User research',
      'Prototyping',
      'Accessibility',
      'Illustration',
      'Design systems',
      'Usability testing',
    ],
    strengths: [
      'Listened to the interview partners instead of selling a solution.',
      'Your portfolio showed what was thrown away, and why.',
      'Made the prototype usable by keyboard without being asked.',
    ],
    wishes: ['Lead a design team', 'Closer to research', 'Public sector projects'],
    effort: ['portfolio review', 'whiteboard exercise'],
  },
  {
    department: 'Stage',
    titles: ['Lighting Designer', 'Senior Lighting Designer', 'Stage Manager', 'Sound Technician'],
    skills: ['Lighting plots', 'Vectorworks', 'GrandMA3', 'Rigging', 'QLab', 'Cueing', 'Pyrotechnics'],
    strengths: [
      'Careful lighting plots, clear drawings, calm in technical rehearsals.',
      'Called the show as if the building were not on fire, when it nearly was.',
      'Knew the name of every stagehand on the second day.',
    ],
    wishes: ['Opera, once in a lifetime', 'A fixed house instead of touring', 'Teach on the side'],
    effort: ['trial rehearsal', 'travelled to Lisbon'],
  },
  {
    department: 'Care',
    titles: ['Registered Nurse', 'Ward Manager', 'Physiotherapist', 'Midwife'],
    skills: [
      'Triage',
      'Wound care',
      'Palliative care',
      'Ventilation',
      'Paediatrics',
      'Shift planning',
      'Geriatrics',
    ],
    strengths: [
      'Explained a diagnosis in words that a frightened person can hold.',
      'Noticed what the monitor did not show.',
      'Spoke about a mistake of theirs and what the ward changed after it.',
    ],
    wishes: ['Day shifts', 'Palliative care', 'Training for anaesthesia'],
    effort: ['trial shift', 'case discussion'],
  },
  {
    department: 'Finance',
    titles: ['Financial Controller', 'Payroll Specialist', 'Treasury Analyst', 'Auditor'],
    skills: ['IFRS', 'Excel', 'SAP', 'Forecasting', 'Payroll', 'Consolidation', 'VAT', 'SQL'],
    strengths: [
      'Found the error in our case study that we did not know of.',
      'Explained cash flow to an engineer in four sentences.',
      'Firm about what a number can and cannot say.',
    ],
    wishes: ['A controller role with people to lead', 'Part time, four days', 'Sustainability reporting'],
    effort: ['case study'],
  },
  {
    department: 'Kitchen',
    titles: ['Chef de Partie', 'Sous Chef', 'Pastry Chef', 'Restaurant Manager'],
    skills: [
      'Pastry',
      'Butchery',
      'Menu planning',
      'HACCP',
      'Fermentation',
      'Purchasing',
      'Bread',
      'Wine pairing',
    ],
    strengths: [
      'Tasted everything twice and threw away what was not good enough.',
      'Kept the pass quiet on the busiest evening of the year.',
      'Taught the apprentice while plating.',
    ],
    wishes: ['A kitchen with regular hours', 'Pastry only', 'A place of my own some day'],
    effort: ['trial shift', 'cooked a tasting menu'],
  },
  {
    department: 'Logistics',
    titles: ['Warehouse Supervisor', 'Fleet Planner', 'Customs Specialist', 'Supply Chain Analyst'],
    skills: [
      'Route planning',
      'Customs',
      'SAP EWM',
      'Lean',
      'Forklift licence',
      'Incoterms',
      'Inventory control',
    ],
    strengths: [
      'Drew our whole dock on paper after one walk through it.',
      'Asked the drivers first.',
      'Halved the returns in the exercise by moving one table.',
    ],
    wishes: ['Rail instead of road', 'Lead a night shift', 'Less travel'],
    effort: ['site visit', 'planning exercise'],
  },
  {
    department: 'Education',
    titles: ['Primary School Teacher', 'Curriculum Developer', 'Learning Technologist', 'School Librarian'],
    skills: [
      'Lesson planning',
      'Moodle',
      'Special needs',
      'Assessment',
      'Storytelling',
      'Classroom management',
    ],
    strengths: [
      'The quietest child in the trial lesson asked the best question.',
      'Planned for what happens when the projector fails, and it failed.',
      'Kind and exact in the same sentence.',
    ],
    wishes: ['A school with a garden', 'Curriculum work', 'Music lessons'],
    effort: ['trial lesson'],
  },
];

/** Sentences about what somebody wrote in a CV: enough words to be found by. */
export const careers: readonly string[] = [
  'Responsible for the move of three teams to one way of planning.',
  'Introduced a weekly review in which nobody presents and everybody reads.',
  'Trained eleven colleagues, four of whom lead teams today.',
  'Negotiated with suppliers in three languages.',
  'Wrote the handbook that the department still uses.',
  'Reduced waste by a third in two years and said how.',
  'Built a volunteer network for the neighbourhood library.',
  'Took a year off to care for a relative; came back part time.',
  'Represented the works council in the reorganisation.',
  'Speaker at a regional meet-up about failure and repair.',
];
