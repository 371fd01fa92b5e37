import { html, nothing } from 'lit';
import type { Pack, Strategy } from '../../engine/index.ts';
import { partsOrFetch } from '../later.ts';
import { changedParameters, changesFrom, parametersOfAll } from '../notebook/changedParameters.ts';
import { type Lever, leverEstate, leversAt, type TrackLevers } from '../notebook/levers.ts';
import { drawnLook } from '../notebook/scenariosDrawn.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { isPaged } from '../workshop/pages.ts';
import { chevronIcon } from './icons.ts';
import './leverElement.ts';
import type { LeverMoved } from './leverElement.ts';
import { isWide } from './windowWidth.ts';

/** The levers of the selected scenario at the document's place, grouped in the strategy's three tracks. */
export class LeversPanel extends SignalElement {
  static override properties = {
    session: { attribute: false },
    isOnlyChanged: { state: true },
    areAssumptionsOpen: { state: true },
  };

  declare session: Session;
  /** whether levers that are as in the parent are put away; as the mode has it until somebody says */
  declare isOnlyChanged: boolean | undefined;
  /** whether the group of assumptions is unfolded; where only what is changed is shown, it is until somebody says */
  declare areAssumptionsOpen: boolean | undefined;

  constructor() {
    super();
    this.isOnlyChanged = undefined;
    this.areAssumptionsOpen = undefined;
  }

  protected override render() {
    const { text, label } = wording.value;
    const { session } = this;
    const pack = session.pack.value;
    const focus = session.focus.value;
    const strategy = session.selected.value;
    if (!pack || !focus || !strategy) {
      const isLoading = session.packMessages.value.length === 0 && !session.isBlocked.value;
      return html`<h2 class="panel-heading">${text.levers.heading}</h2>
        ${isLoading ? html`<p class="muted">${text.levers.loading}</p>` : nothing}`;
    }
    const strategies = session.strategies.value;
    const parent = strategies.find(({ id }) => id === strategy.parent);
    const estate = leverEstate(pack, focus.place);
    const groups = parent && estate ? leversAt(pack, strategy, parent, estate) : [];
    const isOnlyChanged = this.#showsOnlyChanged(groups);
    const isUnchangedHere = !groups.some(({ levers }) => levers.some(({ isChanged }) => isChanged));
    return html`
      <h2 class="panel-heading" id="levers-heading">${text.levers.of}</h2>
      <p class="lever-scenario">
        <span class="swatch ${drawnLook(session, strategy.id)}" aria-hidden="true"></span>${isPaged.value ? this.#chooser(strategy.id) : html`<b>${strategy.name}</b>`}
      </p>
      ${
        parent
          ? html`<p class="lever-summary">
                <span>${text.levers.changedFrom(changesFrom(strategy, parent, pack), parent.name)}</span>
                <button type="button" class="link" aria-pressed=${isOnlyChanged} @click=${() => this.#toggle(!isOnlyChanged)}>
                  ${isOnlyChanged ? text.levers.all : text.levers.onlyChanged}
                </button>
              </p>
              ${session.history.canUndo.value ? nothing : html`<p class="hint">${text.levers.hint}</p>`}
              <p class="lever-place">${estate ? label(estate.label) : text.levers.nowhere}</p>
              ${isOnlyChanged && isUnchangedHere ? html`<p class="muted">${text.levers.noneChanged}</p>` : nothing}
              ${groups.map((group) => this.#group(group, strategy.id, parent.name, isOnlyChanged))}`
          : html`<p class="lever-summary">${text.levers.baselineLocked}</p>
              <ul class="plain-list">
                ${strategies
                  .filter((other) => other.parent !== undefined)
                  .map(
                    (other) => html`<li>
                      <button type="button" class="link" @click=${() => session.select(other.id)}>${other.name}</button>
                    </li>`,
                  )}
              </ul>`
      }
      ${this.#assumptions(strategy, parent, pack, parent !== undefined && isOnlyChanged)}
    `;
  }

  /** What the model assumes, folded away: a hundred numbers that few readers look for, made when somebody unfolds them. */
  #assumptions(strategy: Strategy, parent: Strategy | undefined, pack: Pack, isOnlyChanged: boolean) {
    const { levers } = wording.value.text;
    const changed = changedParameters(strategy, parent, pack).length;
    const ofAll = parametersOfAll(strategy, parent, pack).length;
    if (isOnlyChanged && changed + ofAll === 0) return nothing;
    const isOpen = this.areAssumptionsOpen ?? isOnlyChanged;
    const counts = [
      ...(changed === 0 && ofAll > 0 ? [] : [levers.changed(changed)]),
      ...(ofAll === 0 ? [] : [levers.inAll(ofAll)]),
    ];
    return html`<section class="track-group" aria-labelledby="assumptions-heading">
      <details
        class="assumption-group"
        ?open=${isOpen}
        @toggle=${(event: Event) => {
          const { open } = event.currentTarget as HTMLDetailsElement;
          if (open !== isOpen) this.areAssumptionsOpen = open;
        }}
      >
        <summary class="track-heading">
          <h3 id="assumptions-heading">${chevronIcon}${levers.assumptions}</h3>
          <span class="muted">${counts.join(' · ')}</span>
        </summary>
        ${isOpen ? this.#assumptionsUnfolded(isOnlyChanged) : nothing}
      </details>
    </section>`;
  }

  #assumptionsUnfolded(isOnlyChanged: boolean) {
    return partsOrFetch()
      ? html`<fremsyn-assumptions .session=${this.session} .isOnlyChanged=${isOnlyChanged}></fremsyn-assumptions>`
      : html`<p class="muted">${wording.value.text.levers.assumptionsLoading}</p>`;
  }

  #group({ track, levers }: TrackLevers, scenario: string, baselineName: string, isOnlyChanged: boolean) {
    const { text } = wording.value;
    const changed = levers.filter(({ isChanged }) => isChanged);
    const shown = isOnlyChanged ? changed : levers;
    if (levers.length === 0 || (isOnlyChanged && shown.length === 0)) return nothing;
    return html`
      <section class="track-group" aria-labelledby="track-${track}">
        <h3 class="track-heading" id="track-${track}">
          <span>${text.levers.tracks[track]}</span> <span class="muted">${text.levers.changed(changed.length)}</span>
        </h3>
        ${shown.map(
          (lever) => html`<fremsyn-lever
            .lever=${lever}
            .baselineName=${baselineName}
            .group=${'panel'}
            .onApproach=${(near: Lever) => this.session.approach(scenario, near)}
            .onMove=${(moved: LeverMoved) => {
              if (!this.session.history.canUndo.peek()) bringLineIntoView();
              this.session.setLever(scenario, moved.lever, moved.value, moved.gesture);
            }}
          ></fremsyn-lever>`,
        )}
      </section>
    `;
  }

  /** In a workshop the levers that somebody has moved, where there are any: they fit the screen beside the charts. */
  #showsOnlyChanged(groups: readonly TrackLevers[]): boolean {
    return (
      this.isOnlyChanged ?? (isPaged.value && groups.some(({ levers }) => levers.some(({ isChanged }) => isChanged)))
    );
  }

  /** Where the outline is put away, the scenario is chosen here. */
  #chooser(selected: string) {
    const { session } = this;
    return html`<select
      name="lever-scenario"
      aria-label=${wording.value.text.scenario}
      .value=${selected}
      @change=${(event: Event) => session.select((event.currentTarget as HTMLSelectElement).value)}
    >
      ${session.strategies.value.map(({ id, name }) => html`<option value=${id} ?selected=${id === selected}>${name}</option>`)}
    </select>`;
  }

  #toggle(isOnlyChanged: boolean): void {
    this.isOnlyChanged = isOnlyChanged;
  }
}

/** With the first move the line that the hint speaks of is brought onto the screen, where the three columns stand beside one another. */
function bringLineIntoView(): void {
  if (!isWide.peek() || isPaged.peek()) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  document
    .querySelector('.focus-figure fremsyn-chart')
    ?.scrollIntoView({ block: 'nearest', behavior: isStill ? 'instant' : 'smooth' });
}

customElements.define('fremsyn-levers', LeversPanel);
