import { declareStates } from '#platform/states';

/** `draft`: written, chosen for no letter. `active`: chosen where it applies. `archived`: put away. */
export const templateStatuses = ['draft', 'active', 'archived'] as const;
export type TemplateStatus = (typeof templateStatuses)[number];
export type TemplateEvent = 'activate' | 'archive' | 'restore';

/** The life of an organization's own template. */
export const templateTransitions = declareStates<TemplateStatus, TemplateEvent>(
  'a letter template',
  'draft',
  ['activate', 'archive', 'restore'],
  {
    draft: { activate: 'active', archive: 'archived' },
    active: { archive: 'archived' },
    archived: { restore: 'draft' },
  },
);
