import axe, { type AxeResults, type ImpactValue, type Result } from 'axe-core';
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

const grave: readonly ImpactValue[] = ['serious', 'critical'];

/** What axe-core finds on the page as it stands, including best practices. */
async function violationsOn(page: Page): Promise<Result[]> {
  const withoutScript = await page.evaluate(() => matchMedia('(scripting: none)').matches);
  if (withoutScript) return violationsOnCopy(page);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations;
}

/** Where no script runs, axe-core does not either: it reads the same document in a page of its own. */
async function violationsOnCopy(page: Page): Promise<Result[]> {
  const copy = await page.context().browser()?.newPage({ viewport: page.viewportSize() });
  if (!copy) throw new Error('The page has no browser.');
  try {
    await copy.setContent(await page.content());
    return await violationsOn(copy);
  } finally {
    await copy.close();
  }
}

/** Fails when axe-core finds anything serious or critical, naming the rule, the element and the repair. */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = await violationsOn(page);
  expect(violations.filter(({ impact }) => grave.includes(impact ?? null)).map(describeViolation)).toEqual(
    [],
  );
}

/** Fails on every finding of axe-core, whatever its weight: for pages that are plain enough to have none. */
export async function expectNoViolationAtAll(page: Page): Promise<void> {
  expect((await violationsOn(page)).map(describeViolation)).toEqual([]);
}

function describeViolation({ id, impact, help, nodes }: Result): string {
  const places = nodes.map(({ html, failureSummary }) => `  ${html}\n    ${failureSummary ?? ''}`);
  return [`${id} (${impact ?? 'no impact'}): ${help}`, ...places].join('\n');
}

/** Fails when the page is wider than the window: nobody should have to read sideways (WCAG 2.2, 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => element.outerHTML.slice(0, 120))
      .filter(() => document.documentElement.scrollWidth > width);
  });
  expect(tooWide).toEqual([]);
}

/** Presses Tab until the element with this role and accessible name has the focus. @throws Error when it is never reached */
export async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'textbox' | 'checkbox' | 'radio',
  name: string,
): Promise<void> {
  await tabToElement(page.getByRole(role, { name }).first());
}

/** Presses Tab until this has the focus. @throws Error when it is never reached */
export async function tabToElement(wanted: Locator): Promise<void> {
  // A radio button may be drawn by its label, and be hidden itself.
  await wanted.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 100; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await wanted.page().keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted.toString()}.`);
}
