import { html, nothing } from 'lit';
import { engineVersion } from '../../engine/index.ts';
import { isOfBefore } from '../cells/rootFaults.ts';
import type { ProjectionStatus } from '../dataflow/projectionStatus.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { durationOf } from '../text/durations.ts';
import { type Wording, wording } from '../text/language.ts';
import { sentenceOf, technicalOf } from './faultTold.ts';

/** One line: how the calculation stands, how long it took, on what it rests; and a way to stop it. */
export class StatusLine extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override render() {
    const { text } = wording.value;
    const { session } = this;
    const notebook = session.notebook.value;
    const pack = session.pack.value;
    const shown = session.shown.value;
    const status = session.projector.status.value;
    const isStale = status.kind === 'failed' || status.kind === 'cancelled';
    const isRunning = status.kind === 'running' || status.kind === 'refining';
    return html`
      <span class="state ${status.kind}" role="status">
        <span class="lamp" aria-hidden="true"></span>
        <span>${stateOf(status, session, wording.value)}</span>
      </span>
      ${status.kind === 'failed' ? technicalOf(status.error) : nothing}
      ${isOfBefore(session) && shown ? html`<span class="chip">${text.status.stale}</span>` : nothing}
      ${
        status.kind === 'refining'
          ? html`<progress aria-label=${text.status.heading} max=${status.total} value=${status.done}></progress>`
          : nothing
      }
      ${
        isRunning
          ? html`<button type="button" class="quiet" @click=${() => session.projector.cancel()}>${text.status.cancel}</button>`
          : isStale
            ? html`<button type="button" class="quiet" @click=${() => session.projector.resume()}>
                ${status.kind === 'failed' ? text.status.retry : text.status.resume}
              </button>`
            : nothing
      }
      <span class="facts">
        <span>${text.status.replicates(session.counted.value?.ensemble.replicates.length ?? notebook.replicates)}</span>
        <span>${text.status.seed(notebook.seed)}</span>
        <span>${text.status.model(engineVersion)}</span>
        ${
          pack
            ? html`<span>${text.status.data(pack.id, pack.version)}${
                pack.sources.some((source) => source.status === 'assumed') ? ` (${text.status.partlyAssumed})` : ''
              }</span>`
            : nothing
        }
      </span>
    `;
  }
}

function stateOf(status: ProjectionStatus, session: Session, words: Wording): string {
  const { text } = words;
  if (session.packMessages.value.length > 0) return text.messages.packFailed;
  if (!session.pack.value) return text.status.loading;
  if (session.isBlocked.value) return text.status.blocked;
  switch (status.kind) {
    case 'idle':
      return text.status.preparing;
    case 'running':
      return session.shown.value ? text.status.running : text.status.preparing;
    case 'refining':
      return status.done <= 1 ? text.status.preview : text.status.refining(status.done, status.total);
    case 'ready':
      return status.milliseconds === undefined
        ? text.status.cached
        : text.status.ready(durationOf(status.milliseconds, words));
    case 'cancelled':
      return text.status.cancelled;
    case 'failed':
      return `${text.status.failed}: ${sentenceOf(status.error, words)}`;
  }
}

customElements.define('fremsyn-status', StatusLine);
