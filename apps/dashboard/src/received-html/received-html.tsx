import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { documentOf } from './document-of';
import classes from './received-html.module.css';

interface ReceivedHtmlProps {
  /** As the api sanitized it. */
  readonly html: string;
  /** Names the frame. */
  readonly label: string;
}

/**
 * Mail of a stranger as it was laid out, behind three walls: what the api sanitized, a policy that loads and runs nothing, and a frame that
 * may run no script, send no form, open nothing and is of no origin; its links are words. It cannot be measured from outside, so its box
 * has a height of its own, and can be pulled larger.
 */
export function ReceivedHtml({ html, label }: ReceivedHtmlProps) {
  const document = useMemo(() => documentOf(html), [html]);
  return (
    <figure className={classes['figure']}>
      <iframe
        className={classes['frame']}
        title={label}
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={document}
      />
      <Text component="figcaption" size="xs" c="dimmed" mt={4}>
        Images are not loaded, and nothing in this mail can act. Links do not open from here; where each one
        leads is written behind it, for you to read and copy.
      </Text>
    </figure>
  );
}
