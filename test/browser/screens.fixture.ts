import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

const folder = 'docs/screens';
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/**
 * With `SCREENS=1`, keeps what the page looks like as `docs/screens/<name>-<1440|390>-<light|dark>.png`; without it, does nothing. The page
 * stays as it is, in the size and the colours that it had.
 *
 * @param options.whole the whole page and not only what fits the window
 */
export async function keepScreens(
  page: Page,
  name: string,
  options: { readonly whole?: boolean } = {},
): Promise<void> {
  // oxlint-disable-next-line node/no-process-env -- says whether this run makes the pictures
  if (process.env['SCREENS'] !== '1') return;
  const before = page.viewportSize();
  await mkdir(folder, { recursive: true });
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Waits for the fonts itself.
      const png = await page.screenshot({
        fullPage: options.whole ?? false,
        animations: 'disabled',
        caret: 'hide',
        scale: 'css',
      });
      // Text on plain surfaces needs few colours: a third of the bytes.
      const small = await sharp(png).png({ palette: true, colours: 128, effort: 10, dither: 0 }).toBuffer();
      await writeFile(join(folder, `${name}-${size.width}-${colorScheme}.png`), small);
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (before) await page.setViewportSize(before);
}
