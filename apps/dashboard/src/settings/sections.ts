import {
  AtSign,
  Bell,
  Building2,
  Cable,
  CalendarClock,
  CircleAlert,
  Hourglass,
  KeyRound,
  Layers,
  ListChecks,
  type LucideIcon,
  MailX,
  ScrollText,
  SpellCheck2,
  UserRound,
  Users,
} from 'lucide-react';
import type { Role } from '../session/session';

export interface Section {
  readonly path: string;
  readonly name: string;
  readonly about: string;
  readonly icon: LucideIcon;
  readonly roles: readonly Role[];
}

const everybody: readonly Role[] = ['admin', 'recruiter', 'hiring_manager', 'viewer'];
const senders: readonly Role[] = ['admin', 'recruiter'];
const admins: readonly Role[] = ['admin'];

/** The settings, each where somebody would look for it; shown to those whom the api lets read it. */
export const sections: readonly Section[] = [
  { path: 'setup', name: 'Set-up', about: 'What is ready, what is left', icon: ListChecks, roles: admins },
  { path: 'me', name: 'Me', about: 'Password and appearance', icon: UserRound, roles: everybody },
  { path: 'notifications', name: 'Notifications', about: 'What is mailed to me', icon: Bell, roles: senders },
  {
    path: 'organization',
    name: 'Organization',
    about: 'Name, time zone, pause all mail',
    icon: Building2,
    roles: admins,
  },
  {
    path: 'colleagues',
    name: 'Colleagues',
    about: 'Who works here, and as what',
    icon: Users,
    roles: admins,
  },
  { path: 'ats', name: 'ATS connections', about: 'Where decisions come from', icon: Cable, roles: admins },
  {
    path: 'sending-domain',
    name: 'Sending domain',
    about: 'SPF, DKIM, DMARC and MX',
    icon: AtSign,
    roles: admins,
  },
  {
    path: 'respect-check',
    name: 'Respect check',
    about: 'What warns, and phrases of your own',
    icon: SpellCheck2,
    roles: admins,
  },
  {
    path: 'outcome-clock',
    name: 'When people hear',
    about: 'Limits of your own, and of laws',
    icon: Hourglass,
    roles: admins,
  },
  {
    path: 'send-policy',
    name: 'When letters leave',
    about: 'Hours, holidays, closed days',
    icon: CalendarClock,
    roles: admins,
  },
  {
    path: 'approving-many',
    name: 'Approving many',
    about: 'When two people approve',
    icon: Layers,
    roles: admins,
  },
  {
    path: 'suppressions',
    name: 'Suppressed addresses',
    about: 'Whom we may not write to',
    icon: MailX,
    roles: admins,
  },
  { path: 'api-keys', name: 'API keys', about: 'Other software', icon: KeyRound, roles: admins },
  {
    path: 'failed-jobs',
    name: 'Failed jobs',
    about: 'What stopped trying',
    icon: CircleAlert,
    roles: admins,
  },
  { path: 'audit', name: 'Audit trail', about: 'Who did what', icon: ScrollText, roles: admins },
];
