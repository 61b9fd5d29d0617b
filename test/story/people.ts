import type { Job, Person } from './greenhouse.js';

export const designer: Job = { id: 501, name: 'Product Designer' };
export const amara: Person = {
  id: 9001,
  firstName: 'Amara',
  lastName: 'Okafor',
  address: 'amara.okafor@mail.example',
};
export const jonas: Person = {
  id: 9002,
  firstName: 'Jonas',
  lastName: 'Weber',
  address: 'jonas.weber@mail.example',
};
export const hiringManager = { name: 'Tom Lind', email: 'tom.lind@kestrel.example' } as const;

export const finalRound = {
  name: 'Final Round',
  interviews: [
    { name: 'Portfolio Interview', status: 'complete' },
    { name: 'Team Interview', status: 'complete' },
    { name: 'Final Interview', status: 'complete' },
    { name: 'Take Home Test', status: 'complete' },
  ],
};
