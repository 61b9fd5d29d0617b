import { SectionPage } from '../section-page';
import { SendingDomainStanding } from './sending-domain-standing';

/** What is to be published, so that letters are believed and answers arrive. */
export function Component() {
  return (
    <SectionPage
      title="Sending domain"
      lead="Mail servers believe a letter when its domain says who may send, with which key, and where answers go."
    >
      <SendingDomainStanding />
    </SectionPage>
  );
}
