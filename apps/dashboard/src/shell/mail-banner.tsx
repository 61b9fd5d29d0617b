import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useIdentity } from '../session/session';
import classes from './mail-banner.module.css';

/** Says why letters do not reach candidates, on every page for as long as it is so. */
export function MailBanner() {
  const { sendingPaused, mailMode, member } = useIdentity();
  const sentence = sendingPaused
    ? 'All mail is paused. Letters can be approved; nothing leaves until it is resumed.'
    : (sentences[mailMode] ?? null);
  if (sentence === null) return null;
  return (
    <section className={classes['banner']} aria-label="Sending">
      <Text size="sm" component="span">
        {sentence}
      </Text>
      {sendingPaused && member.role === 'admin' && (
        <Anchor component={Link} to="/settings/organization" size="sm">
          Resume
        </Anchor>
      )}
    </section>
  );
}

const sentences: Partial<Record<string, string>> = {
  redirect: 'Trial mode: no letter reaches a candidate. All mail goes to the test address instead.',
  allowlist: 'Trial mode: only listed test addresses get mail. Letters to everybody else are held.',
};
