import { expect, type Locator, type Page } from '@playwright/test';

/** The inspector: what is selected, and everything about it. */
export class InspectorPage {
  private readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Inspector' });
  }

  /** A text field of the panel. */
  field(name: string): Locator {
    return this.panel.getByRole('textbox', { name, exact: true });
  }

  /** A number of the panel. */
  number(name: string): Locator {
    return this.panel.getByRole('spinbutton', { name, exact: true });
  }

  /** How the conversation leaves the node. */
  get exitType(): Locator {
    return this.panel.getByRole('combobox', { name: 'Exit type' });
  }

  /** What the panel is about: "2 nodes". Of one node or the flow it is a field. */
  title(text: string): Locator {
    return this.panel.getByRole('heading', { name: text, exact: true });
  }

  /** Types into a text field of the panel. */
  async fill(field: string, text: string): Promise<void> {
    await this.field(field).fill(text);
  }

  /** Types into a field that offers names, and takes what was typed. */
  async name(field: string, text: string): Promise<void> {
    const box = this.panel.getByRole('combobox', { name: field, exact: true });
    await box.fill(text);
    await this.page.keyboard.press('Escape');
    await expect(box).toHaveValue(text);
  }

  /** Chooses from a list. */
  async choose(list: string, option: string | RegExp): Promise<void> {
    await this.panel.getByRole('combobox', { name: list, exact: true }).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Adds an action of a type, by its title. */
  async addAction(title: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Add action' }).click();
    await this.page
      .getByRole('option', { name: new RegExp(`^${title}`) })
      .or(this.page.getByRole('menuitem', { name: new RegExp(`^${title}`) }))
      .first()
      .click();
    await expect(this.panel.getByRole('region', { name: `${title} action` }).last()).toBeVisible();
  }

  /** Deletes an action from its card's menu. */
  async deleteAction(title: string): Promise<void> {
    await this.panel
      .getByRole('button', { name: `Options of ${title}` })
      .first()
      .click();
    await this.page.getByRole('menuitem', { name: /^Delete/ }).click();
  }

  /** Adds a route that compares one datum with a text. */
  async addRoute(number: number, data: string, operator: string, value: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Add route' }).click();
    const route = this.panel
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: `Edit route ${number}` }) });
    const name = route.getByRole('combobox', { name: 'Data of test 1' });
    await name.fill(data);
    await this.page.keyboard.press('Escape');
    await route.getByRole('combobox', { name: 'Operator of test 1' }).click();
    await this.page.getByRole('option', { name: operator, exact: true }).click();
    await route.getByRole('textbox', { name: 'Value of test 1' }).fill(value);
  }
}
