import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

/**
 * Keeps a field at a value, but leaves alone what somebody is typing in it: results come in at any moment, and drawing the page anew must not
 * take the words away. Once the field is left or its text is taken, it shows the value again.
 */
class UnlessTyped extends Directive {
  #field: HTMLInputElement | undefined;
  #isTyping = false;

  render(_value: string): unknown {
    return noChange;
  }

  override update(part: PropertyPart, [value]: [string]): unknown {
    const field = part.element as HTMLInputElement;
    if (this.#field !== field) this.#follow(field);
    if (!this.#isTyping && field.value !== value) field.value = value;
    return noChange;
  }

  #follow(field: HTMLInputElement): void {
    this.#field = field;
    field.addEventListener('input', () => {
      this.#isTyping = true;
    });
    for (const end of ['change', 'blur']) {
      // before anybody who is told of the change draws the field anew
      field.addEventListener(
        end,
        () => {
          this.#isTyping = false;
        },
        { capture: true },
      );
    }
  }
}

/** For `.value` of a text field. */
export const unlessTyped = directive(UnlessTyped);
