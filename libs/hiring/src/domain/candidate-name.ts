/** How a name came to us: a member typed it, the ATS told it, or some software made it up from an address. */
export type NameProvenance = 'typed' | 'imported' | 'guessed';

export interface StatedName {
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  /** For sources that have one field for the whole name. It is never split. */
  readonly fullName?: string | null | undefined;
  readonly provenance: 'typed' | 'imported';
}

export interface CandidateName {
  /** Fit for a greeting, or `null`. */
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** For lists; '' when nothing is known. */
  readonly fullName: string;
  readonly provenance: NameProvenance;
}

const trust: Readonly<Record<NameProvenance, number>> = { guessed: 0, imported: 1, typed: 2 };

/**
 * Settles what a source says somebody is called. A name is never made from an address, and never taken apart: "Anna Maria van der
 * Berg" in one field leaves the first name unknown. Some ATS fill the name from the local part of the address ("Guessed
 * names"); such a one is kept for lists as guessed, and greets nobody.
 *
 * @param addresses the candidate's mail addresses, to recognise a name made from one
 */
export function settleName(stated: StatedName, addresses: readonly string[]): CandidateName {
  const firstName = tidy(stated.firstName);
  const lastName = tidy(stated.lastName);
  const fullName = tidy(stated.fullName) ?? [firstName, lastName].filter((part) => part !== null).join(' ');
  const guessed =
    fullName === '' || (stated.provenance === 'imported' && isMadeFromAddress(fullName, addresses));
  if (guessed) return { firstName: null, lastName: null, fullName, provenance: 'guessed' };
  return { firstName, lastName, fullName, provenance: stated.provenance };
}

/** Whether a newly stated name replaces a known one: what a person typed is not undone by the next import. */
export function replacesName(known: NameProvenance, stated: NameProvenance): boolean {
  return trust[stated] >= trust[known];
}

/**
 * The form by which names and titles are searched: without case, accents and surplus space. "Zoë  MÜLLER" becomes "zoe muller".
 */
export function searchKey(text: string): string {
  // Combining marks, once the text is decomposed. Example: the diaeresis of "ë".
  const marks = /\p{M}+/gu;
  // Any run of white space. Example: two spaces.
  const space = /\s+/gu;
  return text.normalize('NFKD').replace(marks, '').toLowerCase().replace(space, ' ').trim();
}

function tidy(part: string | null | undefined): string | null {
  // Any run of white space or control characters. Example: a line break inside a pasted name.
  const blank = /[\s\p{Cc}]+/gu;
  return part?.replace(blank, ' ').trim() || null;
}

/** An address, or a local part as it stands: "jane.doe", "jdoe42", "jane". "Jane" and "Jane Doe" are how people write names. */
function isMadeFromAddress(name: string, addresses: readonly string[]): boolean {
  if (name.includes('@')) return true;
  // What a local part has and a name has not. Example: the dot and the digits of "jane.doe42".
  const machineLike = /[._+\d]/;
  const locals = addresses.map((address) => address.slice(0, address.lastIndexOf('@')));
  return locals.some(
    (local) =>
      local.toLowerCase() === name.toLowerCase() && (machineLike.test(name) || name === name.toLowerCase()),
  );
}

/**
 * Joins a partly stated name with the known one. A first name stays only while it is part of the whole name: a corrected whole
 * name ("that is not me") must not leave the old greeting behind.
 */
export function amendName(known: CandidateName | null, stated: StatedName): StatedName {
  if (!known) return stated;
  const lastName = stated.lastName === undefined ? known.lastName : tidy(stated.lastName);
  const statedFirst = stated.firstName === undefined ? undefined : tidy(stated.firstName);
  const keptFull = known.provenance === 'guessed' ? null : known.fullName;
  if (stated.fullName !== undefined) {
    const words = ` ${tidy(stated.fullName) ?? ''} `;
    const firstName =
      statedFirst ?? (known.firstName && words.includes(` ${known.firstName} `) ? known.firstName : null);
    const last =
      stated.lastName !== undefined || (lastName && words.includes(` ${lastName} `)) ? lastName : null;
    return { ...stated, firstName, lastName: last };
  }
  const firstName = statedFirst === undefined ? known.firstName : statedFirst;
  const joined = firstName && lastName ? `${firstName} ${lastName}` : (keptFull ?? firstName ?? lastName);
  return { provenance: stated.provenance, firstName, lastName, fullName: joined };
}
