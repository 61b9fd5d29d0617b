import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { expectNoSidewaysScroll, expectNoViolationAtAll } from './accessibility.fixture.js';
import { type StartedRegards, startRegards } from './regards.fixture.js';
import { keepScreens } from './screens.fixture.js';
import { describeInBrowser } from './test-browser.fixture.js';

describeInBrowser('a link that opens nothing', (browser) => {
  let regards: StartedRegards;
  beforeAll(async () => {
    regards = await startRegards({ demo: false });
  }, 90_000);
  afterAll(() => regards.stop());

  for (const path of ['/c/', '/f/', '/u/'])
    for (const javaScript of [true, false])
      it(`is a helpful page at ${path}, ${javaScript ? 'with' : 'without'} script`, async () => {
        const page = await browser.newPage({ javaScript, width: 320 });
        const response = await page.goto(`${regards.url}${path}${'a'.repeat(43)}`);
        expect(response?.status()).toBe(404);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^This link /);
        await expectNoSidewaysScroll(page);
        await expectNoViolationAtAll(page);
        if (path === '/c/' && javaScript) await keepScreens(page, 'link-unknown');
      });
});
