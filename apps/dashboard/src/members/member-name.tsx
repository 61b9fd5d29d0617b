import { useMemberName } from './members';

/** A colleague's name; nothing while it is read. */
export function MemberName({ id }: { readonly id: string }) {
  return <bdi>{useMemberName(id)}</bdi>;
}
