const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first characters of a text as people count them: an emoji or an accented letter is one and stays whole. */
export function firstGraphemes(text: string, most: number): string {
  let end = 0;
  let count = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    if (count === most) break;
    end = index + segment.length;
    count += 1;
  }
  return text.slice(0, end);
}
