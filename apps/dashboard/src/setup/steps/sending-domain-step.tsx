import { SendingDomainStanding } from '../../settings/sending-domain/sending-domain-standing';

/** What to publish, as in the settings. */
export function SendingDomainStep() {
  return <SendingDomainStanding />;
}
