import { html, nothing, type TemplateResult } from 'lit';
import { engineVersion, type StudyCell, type StudyKind, unknownsFor } from '../../engine/index.ts';
import { barsFigure } from '../charts/barsForm.ts';
import {
  claimWords,
  goalWords,
  outcomeWords,
  type StudyFigure,
  type StudyInputs,
  scenarioName,
} from '../charts/studyWords.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import type { Answered } from '../dataflow/studies.ts';
import { howCalculated } from '../methods/asked.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { type AskedStudy, askedStudy, studyCommand, studyPlace } from '../notebook/askedStudy.ts';
import { saveFile } from '../notebook/files.ts';
import { canEditCells } from '../panels/cellTools.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { assumedMark } from './assumed.ts';
import type { CellKind } from './cellKind.ts';
import { figureFrame } from './figureFrame.ts';
import { cellHeading, levelOf } from './headings.ts';
import { studyBar } from './studyBar.ts';
import { studyFigures } from './studyFigures.ts';
import { studyForm } from './studyForm.ts';

/** A question to many runs: asked when somebody says so, with its last answer, how it stands, and the command that repeats it. */
export function studyCell<Kind extends StudyKind>(kind: Kind): CellKind<Kind> {
  return {
    kind,
    outline: (cell, session) => [
      { anchor: anchorOf(cell), title: titleOf(cell as StudyCell), level: levelOf(cell, session) },
    ],
    render: (cell, session) => rendered(cell as StudyCell, session),
  };
}

function titleOf(cell: StudyCell): string {
  return cell.title ?? wording.value.text.studies.kinds[cell.kind];
}

function rendered(cell: StudyCell, session: Session): TemplateResult {
  const words = wording.value;
  const { studies } = words.text;
  const asked = askedStudy(cell, session);
  const pack = session.pack.value;
  if (!asked || !pack) return question(cell, session, studies.waiting);
  const place = studyPlace(cell, session);
  const isAsked = asked !== 'unasked';
  if (isAsked) session.studies.recall(place, asked.key);
  const last = session.studies.last(place).value;
  const strategies = session.strategies.value;
  const around = { pack, scenarios: strategies, words };
  const tooFew = isAsked && isTooFew(asked, session);
  const nothingMoves = isAsked && hasNothingToMove(asked);
  const figures = last && !tooFew && !nothingMoves ? studyFigures({ ...around, answer: last.answer }, strategies) : [];
  const told = !isAsked
    ? studies.unasked
    : tooFew
      ? words.text.figures.tooFew
      : nothingMoves
        ? studies.nothingUnknown
        : last?.key === asked.key && last.answer.kind === 'hidden'
          ? studies.hidden
          : questionWords(asked, around);
  const isFresh = isAsked && last?.key === asked.key;
  return html`<div class="study" data-study=${cell.kind} data-fresh=${isFresh}>
    ${figures.length === 0 ? question(cell, session, told) : figures.map((figure, i) => framed(cell, session, withOver(figure, last?.answer), i))}
    ${isAsked && !tooFew && !nothingMoves ? studyBar(place, asked, last, session) : nothing}
    ${canEditCells(session) ? studyForm(cell, session) : nothing}
    ${isAsked && isFresh && last && !nothingMoves && canEditCells(session) ? repeating(cell, session, asked, last) : nothing}
  </div>`;
}

/** Whether none of the unknowns that are to be moved can make a difference to the scenarios asked of. */
function hasNothingToMove({ study, task }: AskedStudy): boolean {
  if (!('over' in study) || !study.over) return false;
  const ids = 'strategy' in study ? [study.strategy, 'against' in study ? study.against : undefined] : study.strategies;
  const asked = task.strategies.filter(({ id }) => ids.includes(id));
  return unknownsFor(task.pack, asked, study.over).length === 0;
}

/** The figure with what was unknown in it among its notes, where that is something else than the pack's assumptions. */
function withOver(figure: StudyFigure, answer: Answered['answer'] | undefined): StudyFigure {
  if (!answer || !('over' in answer) || !answer.over) return figure;
  const { text, list } = wording.value;
  const kinds = list(answer.over.map((kind) => text.studies.overNames[kind]));
  return { ...figure, notes: [...figure.notes, text.studies.overNote(kinds)] };
}

/** The question alone, before there is any answer. */
function question(cell: StudyCell, session: Session, words: string): TemplateResult {
  const anchor = anchorOf(cell);
  return html`<section class="cell study-question" id=${anchor} role="group" aria-labelledby="${anchor}-title">
    <header class="cell-heading">
      ${cellHeading(levelOf(cell, session), `${anchor}-title`, titleOf(cell), cell.title === undefined ? undefined : session.frame.value.language)}
    </header>
    <p class="cell-subtitle">${words}</p>
  </section>`;
}

function framed(cell: StudyCell, session: Session, figure: StudyFigure, position: number): TemplateResult {
  const { finding, subtitle, data, method: name, notes, legend = [] } = figure;
  const answer = session.studies.last(studyPlace(cell, session)).value?.answer;
  const asked = { session, cell, answer };
  const isFirst = position === 0;
  const anchor = isFirst ? anchorOf(cell) : `${anchorOf(cell)}-${position + 1}`;
  const language = session.frame.value.language;
  const title = isFirst ? (cell.title ?? finding) : finding;
  if (!data) {
    return html`<section class="cell" id=${anchor} role="group" aria-labelledby="${anchor}-title">
      <header class="cell-heading">${cellHeading(levelOf(cell, session), `${anchor}-title`, finding)}</header>
      <p class="cell-subtitle">${subtitle}</p>
      <p class="notes">${assumedMark(session)} ${notes.join('\u00a0· ')}</p>
      ${howCalculated(name, asked)}
    </section>`;
  }
  return figureFrame({
    id: anchor,
    level: isFirst ? levelOf(cell, session) : 3,
    figure: barsFigure,
    data,
    revision: session.shown.value?.revision ?? 0,
    title,
    isTitleWritten: isFirst && cell.title !== undefined,
    subtitle: isFirst && cell.title !== undefined ? `${finding}. ${subtitle}` : subtitle,
    label: `${title}. ${subtitle}`,
    notes,
    method: { ...asked, name },
    assumed: assumedMark(session),
    description: isFirst ? cell.description : undefined,
    documentLanguage: language,
    ...(legend.length > 0 && {
      legend: html`<ul class="legend always">
        ${legend.map(({ fill, text }) => html`<li><span class="swatch block ${fill}" aria-hidden="true"></span>${text}</li>`)}
      </ul>`,
    }),
  });
}

/** What is asked, in a sentence. */
function questionWords({ study }: AskedStudy, inputs: Omit<StudyInputs<undefined>, 'answer'>): string {
  const { studies } = inputs.words.text;
  const name = 'strategy' in study ? scenarioName(inputs, study.strategy) : '';
  switch (study.kind) {
    case 'sensitivity':
      return `${studies.sensitivity.asked(outcomeWords(study.outcome, inputs))}. ${name}`;
    case 'goal-seek': {
      const probability = inputs.words.numbers.percent(study.probability, 0);
      return `${studies.goalSeek.asked(goalWords(study.goal, inputs), probability)}. ${name}`;
    }
    case 'robustness':
      return studies.robustness.asked(
        study.claim === undefined
          ? outcomeWords(study.outcome, inputs)
          : claimWords(study.claim, study.outcome.year, inputs.pack, inputs.words),
      );
    case 'discovery':
      return `${studies.discovery.asked(goalWords(study.goal, inputs))}. ${name}`;
    case 'credit':
      return studies.credit.asked(outcomeWords(study.outcome, inputs), name);
  }
}

/** Whether so few residents are counted that nothing is told of them. */
function isTooFew({ study }: AskedStudy, session: Session): boolean {
  const ensemble = session.shown.value?.ensemble;
  const asked = 'outcome' in study ? study.outcome : 'outcome' in study.goal ? study.goal.outcome : undefined;
  const outcome = asked && 'criterion' in asked ? asked : undefined;
  const strategy = 'strategy' in study ? study.strategy : study.strategies[0];
  if (!ensemble || !outcome || strategy === undefined) return false;
  if (!ensemble.strategies.some((result) => result.strategy.id === strategy)) return false;
  const { place, criterion, year } = outcome;
  return ensemble.shape.years.includes(year) && hasTooFewResidents(ensemble, { strategy, place, criterion, year });
}

/** The command that repeats a fresh answer, and the answer as a file. */
function repeating(cell: StudyCell, session: Session, { task }: AskedStudy, { answer }: Answered): TemplateResult {
  const { studies } = wording.value.text;
  const command = studyCommand(cell, session);
  const copy = (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    void navigator.clipboard?.writeText(command).then(() => {
      const told = button.parentElement?.querySelector('[role="status"]');
      if (told) told.textContent = studies.copied;
    });
  };
  const save = () => {
    const { pack, seed, from, to } = task;
    const about = {
      study: cell.kind,
      command,
      engine: engineVersion,
      pack: { id: pack.id, version: pack.version, hash: pack.hash },
      years: { from, to },
      seed,
      synthetic: pack.synthetic,
      answer,
    };
    saveFile(new Blob([`${JSON.stringify(about, undefined, 2)}\n`], { type: 'application/json' }), `${cell.id}.json`);
  };
  return html`<div class="study-command">
    <p id="${anchorOf(cell)}-command" class="muted">${studies.copyHelp}</p>
    <code>${command}</code>
    <div>
      <button type="button" class="quiet" aria-describedby="${anchorOf(cell)}-command" @click=${copy}>${studies.copy}</button>
      <button type="button" class="quiet" @click=${save}>${studies.answerFile}</button>
      <span role="status" class="muted"></span>
    </div>
  </div>`;
}
