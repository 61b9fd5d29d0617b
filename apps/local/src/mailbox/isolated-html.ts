/** A mail's HTML whose links open in a new tab; that nothing else happens is the work of the policy it is sent with. */
export function isolated(html: string): string {
  const base = '<base target="_blank">';
  // Before the head the doctype must stay first. Example: "<!DOCTYPE html><html><head>"
  const start = /^(\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?)/i.exec(html)?.[0] ?? '';
  return start + base + html.slice(start.length);
}
