import { html, nothing, type TemplateResult } from 'lit';
import { studyRuns } from '../../engine/index.ts';
import type { Answered, StudyState } from '../dataflow/studies.ts';
import type { AskedStudy } from '../notebook/askedStudy.ts';
import { sentenceOf, technicalOf } from '../panels/faultTold.ts';
import type { Session } from '../session.ts';
import { type Wording, wording } from '../text/language.ts';

/** How a study stands, how long it takes, and the one button that begins or ends it. */
export function studyBar(
  place: string,
  asked: AskedStudy,
  last: Answered | undefined,
  session: Session,
): TemplateResult {
  const words = wording.value;
  const { studies } = words.text;
  const state = session.studies.state(place).value;
  const isFresh = last?.key === asked.key;
  const isBusy = state.kind === 'running' || state.kind === 'queued';
  const label = isBusy ? studies.cancel : state.kind === 'failed' ? studies.retry : last ? studies.again : studies.run;
  const act = () => {
    if (isBusy) session.studies.cancel(place);
    else void session.studies.start(place, asked.study, asked.task);
  };
  return html`<div class="study-bar" data-state=${state.kind}>
    ${last && !isFresh ? html`<span class="chip stale" title=${studies.staleNote}>${studies.stale}</span>` : nothing}
    ${
      state.kind === 'running'
        ? html`<progress aria-label=${studies.kinds[asked.study.kind]} max=${state.total} value=${state.done}></progress>`
        : nothing
    }
    <span class="study-words">${standing(state, asked, isFresh, session, words)}</span>
    ${state.kind === 'failed' ? technicalOf(state.error) : nothing}
    ${isFresh && !isBusy ? nothing : html`<button type="button" class=${isBusy ? 'quiet' : 'study-run'} @click=${act}>${label}</button>`}
    <span class="visually-hidden" role="status">${announced(state, isFresh, words)}</span>
  </div>`;
}

function standing(state: StudyState, asked: AskedStudy, isFresh: boolean, session: Session, words: Wording): string {
  const { text, numbers } = words;
  const { studies } = text;
  const whole = (count: number) => numbers.plain(count, 0);
  switch (state.kind) {
    case 'queued':
      return studies.queued;
    case 'running': {
      if (state.done === 0) return studies.starting;
      const progress = studies.progress(whole(Math.round(state.done)), whole(state.total));
      return state.secondsLeft === undefined
        ? progress
        : `${progress} · ${studies.left(timeWords(state.secondsLeft, words))}`;
    }
    case 'failed':
      return studies.failed(sentenceOf(state.error, words));
    default: {
      if (isFresh) return '';
      const runs = studyRuns(asked.study, asked.task);
      const expected = studies.expected(
        whole(runs),
        timeWords(session.studies.expectedSeconds(asked.study, asked.task), words),
      );
      return state.kind === 'cancelled' ? `${studies.cancelled} ${expected}` : expected;
    }
  }
}

/** What is spoken: that something has begun or ended, not every step of the way. */
function announced(state: StudyState, isFresh: boolean, { text }: Wording): string {
  const { studies } = text;
  if (state.kind === 'running') return studies.starting;
  if (state.kind === 'queued') return studies.queued;
  if (state.kind === 'cancelled') return studies.cancelled;
  return isFresh ? studies.done : '';
}

/** A time that is expected, as people say it: seconds by tens under a minute and a half, then minutes, from an hour and a half half hours. */
export function timeWords(seconds: number, { text, numbers }: Pick<Wording, 'text' | 'numbers'>): string {
  const { studies } = text;
  if (seconds >= 90 * 60) return studies.hours(numbers.short(Math.round(seconds / 1800) / 2));
  if (seconds >= 90) return studies.minutes(Math.round(seconds / 60));
  return studies.seconds(numbers.plain(Math.max(10, Math.ceil(seconds / 10) * 10), 0));
}
