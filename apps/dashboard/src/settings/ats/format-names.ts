import type { AtsConnection } from './queries';

/** The formats as people know them. */
export const formatNames: Record<AtsConnection['format'], string> = {
  greenhouse: 'Greenhouse Recruiting webhooks',
  standard: 'Our generic format (Standard Webhooks)',
};
