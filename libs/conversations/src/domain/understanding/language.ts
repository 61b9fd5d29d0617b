/**
 * On our evaluation sets every size reads the same languages; "small" takes 150 MB, "large" 390 MB. Loaded with the
 * first text, not with the program: it would be a third of the time that a start takes.
 */
const loadDetector = async () => (await import('eld/small')).eld;

/** Fewer letters than this tell no language ("ok", "hm"). */
const FEWEST_LETTERS = 4;
/** Up to this length a doubtful detection yields to the language we wrote in. */
const SHORT = 40;

export interface DetectedLanguage {
  /** ISO 639-1, or `und` when nothing tells it. */
  readonly language: string;
  /** True when the text itself told it. */
  readonly certain: boolean;
}

/**
 * The language of what a person wrote. `locale` (BCP 47, for example `de-AT`) is the language of the conversation; it
 * decides only where the text is too short to tell.
 */
export async function detectLanguage(text: string, locale?: string): Promise<DetectedLanguage> {
  const expected = locale?.split(/[-_]/)[0]?.toLowerCase(); // "de" of "de-AT" or "de_AT"
  const letters = text.replaceAll(/[^\p{L}]/gu, '').length; // all but letters
  if (letters < FEWEST_LETTERS) return { language: expected ?? 'und', certain: false };
  const result = (await loadDetector()).detect(text);
  const certain = result.language !== '' && result.isReliable();
  if (expected && letters < SHORT && (!certain || letters < SHORT / 2)) {
    const mayBeExpected = expected in result.getScores() || result.language === '';
    if (mayBeExpected) return { language: expected, certain: false };
  }
  return { language: result.language || (expected ?? 'und'), certain: certain && letters >= SHORT / 2 };
}
