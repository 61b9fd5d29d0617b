/**
 * What pool mail must say at its end: who writes from where, and how to stop it (CAN-SPAM, 15 U.S.C. 7704(a)(5)).
 *
 * @param postalAddress as the admin wrote it, on several lines or one; null while there is none
 */
export function poolFooter(company: string, postalAddress: string | null, unsubscribeUrl: string): string {
  const address = oneLine(postalAddress ?? '');
  const from = address === '' ? company : `${company}, ${address}`;
  return `${from}\nTo stop letters about new openings: ${unsubscribeUrl}`;
}

/** Whether a letter prints the postal address, however its lines are broken. */
export function printsAddress(body: string, postalAddress: string): boolean {
  return oneLine(body).includes(oneLine(postalAddress));
}

/** Line breaks become commas, unless one stands there, and other runs of white space one space. */
function oneLine(text: string): string {
  return text
    .trim()
    .replaceAll(/,?\s*\n\s*/g, ', ') // a line break, with the comma before it: "Rua Nova 1,\n1200 Lisbon"
    .replaceAll(/\s+/g, ' '); // such as two spaces
}
