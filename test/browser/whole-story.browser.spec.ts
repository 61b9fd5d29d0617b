import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { heard } from './story/heard.chapter.js';
import { remembered } from './story/remembered.chapter.js';
import { setUp } from './story/set-up.chapter.js';
import { Stage } from './story/stage.fixture.js';
import { told } from './story/told.chapter.js';
import { describeInBrowser } from './test-browser.fixture.js';

/** The acceptance story as `npm run story` tells it, through the screens and by keyboard alone. */
describeInBrowser('the whole story', (browser) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(browser);
  }, 180_000);
  afterAll(() => stage.stop());

  const chapters = [
    ['begins with an empty organization, which Dana sets up', setUp],
    ['tells a finalist well', told],
    ['hears her answer, and gives her the feedback she asks for', heard],
    ['remembers her, and she accepts an invitation', remembered],
  ] as const;
  it.each(chapters)(
    '%s',
    async (_, chapter) => {
      await chapter(stage);
      expect(stage.presses).toBe(0);
    },
    120_000,
  );
});
