import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../story/narrator.js';
import { tabToElement } from '../accessibility.fixture.js';

/** A page that is used by keyboard alone, as somebody without a mouse would. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Goes to this by Tab and presses it. */
  async press(wanted: Locator): Promise<void> {
    await tabToElement(wanted.first());
    await this.page.keyboard.press('Enter');
  }

  async pressButton(name: string | RegExp): Promise<void> {
    await this.press(this.page.getByRole('button', { name }));
  }

  async followLink(name: string | RegExp): Promise<void> {
    await this.press(this.page.getByRole('link', { name }));
  }

  /** Follows a link that opens a page of its own. */
  async followToNewPage(link: Locator): Promise<Keyboard> {
    const opened = this.page.waitForEvent('popup');
    await this.press(link);
    const page = await opened;
    await page.waitForLoadState();
    return new Keyboard(page);
  }

  /** Goes to a field by Tab and replaces what stands in it. */
  async write(field: string | RegExp, text: string): Promise<void> {
    await tabToElement(this.page.getByRole('textbox', { name: field }).first());
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Goes to one of several that exclude each other, and chooses it. */
  async choose(radio: string, within: Locator = this.page.locator('body')): Promise<void> {
    const wanted = within.getByRole('radio', { name: radio });
    // Tab stops once for all of them: at the chosen one, or at the first.
    const isIn = { has: this.page.getByRole('radio', { name: radio }) };
    const group = within.getByRole('radiogroup').or(within.getByRole('group')).filter(isIn);
    const chosen = group.locator('input:checked');
    const stop = (await chosen.count()) > 0 ? chosen : group.getByRole('radio');
    await tabToElement(stop.first());
    await this.page.keyboard.press('Space');
    await eventually(`the choice of ${radio}`, async () => {
      if (await wanted.isChecked()) return true;
      await this.page.keyboard.press('ArrowDown');
      return false;
    });
  }

  /** Goes to a field with a list by Tab and takes one of the list. */
  async pick(field: string, option: string): Promise<void> {
    const input = this.page.getByRole('combobox', { name: field });
    await tabToElement(input);
    await this.page.keyboard.press('ArrowDown');
    const current = this.page.locator('[role="option"][data-combobox-selected]');
    await eventually(`the choice of ${option}`, async () => {
      if ((await current.count()) > 0 && (await current.first().innerText()).includes(option)) return true;
      await this.page.keyboard.press('ArrowDown');
      return false;
    });
    await this.page.keyboard.press('Enter');
    await eventually(`${option} is chosen`, async () => (await input.inputValue()) === option);
  }

  /** Presses j in a list until this one is chosen. */
  async walkTo(name: string): Promise<void> {
    await this.page.getByRole('link', { name }).first().waitFor();
    const chosen = this.page.locator('a[aria-current="true"]').filter({ hasText: name });
    await eventually(`j comes to ${name}`, async () => {
      if ((await chosen.count()) > 0) return true;
      await this.page.keyboard.press('j');
      await this.page.waitForTimeout(100);
      return false;
    });
  }
}
