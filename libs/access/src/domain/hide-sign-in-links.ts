// The path of a link in a mail of ours that lets somebody choose a password. Example: "/reset/Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm8"
const SIGN_IN_LINK = /\/(welcome|reset)\/[\w-]{43}/g;

/** Text that came in from outside, without the links that we mailed to members: a mail that came back quotes them, and many may read it. */
export function hideSignInLinks(text: string): string {
  return text.replaceAll(SIGN_IN_LINK, '/$1/…');
}
