import {
  BriefcaseBusiness,
  Inbox,
  type LucideIcon,
  Mail,
  Medal,
  MessagesSquare,
  Settings,
  UsersRound,
} from 'lucide-react';

export interface Place {
  readonly path: string;
  readonly name: string;
  /** Where there is little room; the name elsewhere. */
  readonly shortName?: string;
  /** Where else one is in this place. */
  readonly also?: string;
  readonly icon: LucideIcon;
  /** Pressed after "g". */
  readonly key: string;
  /** What is done there, for the command palette. */
  readonly purpose: string;
}

/** Where one can go, in the order of the rail. */
export const places: readonly Place[] = [
  { path: '/today', name: 'Today', key: 't', icon: Inbox, purpose: 'What needs me now' },
  {
    path: '/letters',
    also: '/batches',
    name: 'Letters',
    key: 'l',
    icon: Mail,
    purpose: 'Drafts to approve, and what leaves when',
  },
  {
    path: '/conversations',
    name: 'Conversations',
    shortName: 'Replies',
    key: 'c',
    icon: MessagesSquare,
    purpose: 'Replies, and what is owed',
  },
  {
    path: '/medalists',
    name: 'Silver medalists',
    shortName: 'Pool',
    key: 'm',
    icon: Medal,
    purpose: 'Who was nearly hired, and wants to hear of us',
  },
  {
    path: '/openings',
    also: '/invitations',
    name: 'Openings',
    key: 'o',
    icon: BriefcaseBusiness,
    purpose: 'Whom to invite, and who was invited',
  },
  { path: '/settings', name: 'Settings', key: 's', icon: Settings, purpose: 'Colleagues, connections, keys' },
];

/** Everybody, which is too many for the rail: found by name. */
export const people: Place = {
  path: '/candidates',
  name: 'People',
  key: 'p',
  icon: UsersRound,
  purpose: 'Everybody who applied, by name or address',
};

/** The path by the key. */
export const pathsByKey: Readonly<Record<string, string>> = Object.fromEntries(
  [...places, people].map(({ key, path }) => [key, path]),
);
