import { html } from 'lit';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';

/** Ends the page: how it treats its readers, and who answers for it. */
export class PageFoot extends SignalElement {
  protected override render() {
    const { text, language } = wording.value;
    const { foot } = text.reading;
    return html`<nav aria-label=${foot.heading}>
      <a href="./pages/privacy.${language}.html">${foot.privacy}</a>
      <a href="./pages/accessibility.${language}.html">${foot.accessibility}</a>
    </nav>`;
  }
}

customElements.define('fremsyn-foot', PageFoot);
