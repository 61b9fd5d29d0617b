/** "Re: " before a subject once, as the api writes it; without one, the role stands for it. */
export function replySubject(subject: string | null, role: string | null): string {
  const known = subject?.trim();
  if (!known) return role === null ? 'Your message' : `Your message about the role of ${role}`;
  // A reply prefix that is there already, in the forms that clients write. Example: "AW: Your application"
  return /^(?:re|aw|sv|antw|rif|tr)\s*:/i.test(known) ? known : `Re: ${known}`;
}
