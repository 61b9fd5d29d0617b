/** What a conversation is about; without an application it is about staying in touch, as an invitation is. */
export function aboutInWords(openingTitle: string | null): string {
  return openingTitle ?? 'About staying in touch';
}
