import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** What is asked of an element in the page. */
interface Row {
  getAttribute(name: string): string | null;
}

/**
 * A VS Code window, seen and used as a person does: by its texts and by keys. Whatever waits, waits until it is there
 * or Playwright's time-out (30 s) passes.
 */
export class Workbench {
  /** For what the methods below do not cover. */
  readonly page: Page;
  /** The folder that is open, on disk. */
  readonly folder: string;
  /** Ends VS Code and removes the folder. */
  readonly close: () => Promise<void>;

  constructor(page: Page, folder: string, close: () => Promise<void>) {
    this.page = page;
    this.folder = folder;
    this.close = close;
  }

  /** A second window on the same folder, in the same VS Code; it ends with the first. */
  async another(): Promise<Workbench> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    const workbench = new Workbench(page, this.folder, () => page.close());
    await workbench.whenReady();
    return workbench;
  }

  /** Comes back when the window has been built up. */
  async whenReady(): Promise<void> {
    await this.page.waitForFunction('window.driver !== undefined');
    await this.page.evaluate('window.driver.whenWorkbenchRestored()');
  }

  /** Presses keys one after the other, each as Playwright names them: `Control+K`, `ArrowDown`, `a`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Types text where the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Opens a file of the folder in an editor and puts the focus there. */
  async openFile(name: string): Promise<void> {
    // The row as a screen reader names it: the label alone also fits the sidecar of the document.
    const row = this.quickInput.locator(`.monaco-list-row.focused[aria-label^="${name},"]`);
    const found = (): Promise<boolean> => came(row.waitFor());
    const closed = async (): Promise<boolean> => !(await came(this.quickInput.waitFor({ state: 'hidden' })));
    // An editor that opens at the same moment takes the focus, and so closes the question: then it is asked again.
    do await this.#ask('Control+P', '', name);
    while (!(await Promise.race([found(), closed()])));
    await this.press('Enter');
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Puts the cursor on a line (from 1) and a column (from 1) of the active editor. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#ask('Control+G', ':', `${line}:${column}`);
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Selects the given number of characters from the cursor on. */
  async selectForward(characters: number): Promise<void> {
    for (let count = 0; count < characters; count++) {
      await this.press('Shift+ArrowRight');
    }
  }

  /**
   * Runs a command as the palette shows it: `Marginalia: Tag Quote…`. Fails where the palette does not offer it. Comes
   * back when the palette is gone, so that a quick input seen after that is the command's own.
   */
  async runCommand(title: string): Promise<void> {
    await this.#ask('F1', '>', title);
    await this.choose(title);
    await this.page.waitForFunction(`!${shows(`>${title}`)}`);
  }

  /** What the open quick pick offers, from the top; the visible rows only. */
  async choices(): Promise<string[]> {
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
    return this.quickInput.locator('.monaco-list-row .quick-input-list-label .label-name').allInnerTexts();
  }

  /** Takes the row with this label in the open quick pick, by the keyboard. */
  async choose(label: string): Promise<void> {
    const row = this.#rowOf(label);
    await row.waitFor();
    while (!(await row.getAttribute('class'))?.split(' ').includes('focused')) {
      await this.press('ArrowDown');
    }
    await this.press('Enter');
  }

  /** In the picker whose title begins like this, once it is there: types `value` and takes what comes first. */
  async pick(title: string, value: string): Promise<void> {
    await this.quickInput.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.type(value);
    await this.quickInput.locator('.monaco-list-row.focused').waitFor();
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Ticks what has these words in the open quick pick of several, by the keyboard: with the box before its filter. */
  async tick(words: string): Promise<void> {
    await this.type(words);
    await this.#rowOf(words).waitFor();
    await this.press('Shift+Tab', 'Space', 'Tab', 'Control+A', 'Delete');
  }

  /** The texts above the lines of the active editor. */
  async lenses(): Promise<string[]> {
    await this.lens.first().waitFor();
    const texts = await this.lens.allInnerTexts();
    return texts.map(plain);
  }

  /** The rows of a view of the sidebar, as a screen reader hears them; the visible rows only. */
  async treeRows(view: string): Promise<string[]> {
    const rows = this.view(view).locator('.monaco-list-row');
    await rows.first().waitFor();
    // At once: a list that is drawn again meanwhile has other rows.
    const labels = await rows.evaluateAll((found: readonly Row[]) =>
      found.map((row) => row.getAttribute('aria-label')),
    );
    return labels.map((label) => plain(label ?? ''));
  }

  /** Our items in the status bar, as text. */
  async statusBar(): Promise<string[]> {
    const items = this.page.locator('.statusbar-item[id^="marginalia."]');
    await items.first().waitFor();
    return (await items.allInnerTexts()).map(plain);
  }

  /**
   * Comes back when a notification says `words`. They are looked for in the notification centre: under its test driver
   * VS Code shows none of them as they come.
   */
  async notification(words: string): Promise<void> {
    await this.runCommand('Notifications: Show Notifications');
    await this.page.locator('.notifications-center').getByText(words).first().waitFor();
  }

  /** Reloads the window by VS Code's own command, before which it saves what is open. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    const title = 'Developer: Reload Window';
    await this.#ask('F1', '>', title);
    await this.choose(title);
    await loaded;
    await this.whenReady();
  }

  /** Writes a picture of the window, as PNG. */
  async screenshot(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  /** The quick pick, palette or input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** Every single CodeLens of the active editor. */
  get lens(): Locator {
    return this.page.locator('.editor-instance .codelens-decoration > a, .editor-instance .codelens-decoration > span');
  }

  /** A view of the sidebar by its title. */
  view(title: string): Locator {
    return this.page.locator('.split-view-view .pane').filter({
      has: this.page.locator(`.pane-header[aria-label^="${title}"]`),
    });
  }

  /** Opens a quick input by a key, waits until it is the one that begins with `prefix`, and types into it. */
  async #ask(key: string, prefix: string, text: string): Promise<void> {
    await this.press(key);
    const input = this.quickInput.locator('input[type="text"]').first();
    await this.page.waitForFunction(shows(prefix));
    await input.pressSequentially(text);
  }

  #rowOf(label: string): Locator {
    return this.quickInput.locator('.monaco-list-row').filter({
      // The whole label: VS Code wraps the part of another one that fits what was typed.
      has: this.page.locator('.label-name', { hasText: new RegExp(`^\\s*${escaped(label)}\\s*$`) }),
    });
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Whether what is waited for came. */
function came(waiting: Promise<void>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  );
}

/** A question to the page: is there a quick input to be seen that holds exactly this text? */
function shows(text: string): string {
  const inputs = `[...document.querySelectorAll('.quick-input-widget input[type="text"]')]`;
  return `${inputs}.some((input) => input.offsetParent !== null && input.value === ${JSON.stringify(text)})`;
}

/** VS Code joins words by no-break spaces in many places; nobody reading a test sees those. */
function plain(text: string): string {
  return text.replace(/\u00a0/g, ' ').trim();
}
