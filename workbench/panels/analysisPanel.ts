import { html, nothing } from 'lit';
import { horizonOf } from '../../engine/index.ts';
import { fileNameOf } from '../notebook/files.ts';
import type { Session } from '../session.ts';
import { durationOf } from '../text/durations.ts';
import { wording } from '../text/language.ts';
import { bringDataIn } from './bringDataIn.ts';

/** The analyst's inspector: what the results rest on, and the command that gives the same ones in Node. */
export function analysisPanel(session: Session) {
  const { text } = wording.value;
  const pack = session.pack.value;
  if (!pack) return nothing;
  const command = repeatingCommand(session);
  const status = session.projector.status.value;
  const shown = session.shown.value;
  const time = status.kind === 'ready' && status.milliseconds !== undefined ? status.milliseconds : undefined;
  return html`<section class="analysis" aria-labelledby="analysis-heading">
    <h2 class="panel-heading" id="analysis-heading">${text.analysis.heading}</h2>
    <dl>
      <dt>${text.analysis.seed}</dt>
      <dd>${session.notebook.value.seed}</dd>
      <dt>${text.analysis.replicates}</dt>
      <dd>${shown?.ensemble.replicates.length ?? 0}</dd>
      <dt>${text.analysis.time}</dt>
      <dd>${time === undefined ? '–' : durationOf(time, wording.value)}</dd>
      <dt>${text.analysis.data}</dt>
      <dd>${pack.id} ${pack.version} · ${pack.hash.slice(0, 12)}</dd>
    </dl>
    <p id="command-help">${text.analysis.command}</p>
    <code>${command}</code>
    <button type="button" class="quiet" aria-describedby="command-help" @click=${() => void navigator.clipboard?.writeText(command)}>
      ${text.analysis.copy}
    </button>
    ${
      session.isReadOnly.value
        ? nothing
        : html`<button type="button" class="quiet" @click=${() => void bringDataIn(session)}>${text.header.importData}</button>`
    }
  </section>`;
}

/** What repeats the run in Node, with the document saved as a file. */
export function repeatingCommand(session: Session): string {
  const notebook = session.notebook.value;
  const pack = session.pack.value;
  const years = pack ? horizonOf(notebook, pack) : undefined;
  const quoted = (word: string) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word));
  return [
    'npx fremsyn run',
    quoted(`${fileNameOf(notebook.title)}.md`),
    ...(years ? ['--years', `${years.from}..${years.to}`] : []),
    ...['--replicates', String(notebook.replicates), '--seed', quoted(notebook.seed)],
  ].join(' ');
}
