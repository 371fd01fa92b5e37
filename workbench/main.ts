import { effect } from '@preact/signals-core';
import { type BrowserResults, codeMark, createWorkerExecutor, resultsKeptApart } from '../engine/hosts/browser.ts';
import { engineVersion } from '../engine/index.ts';
import { isOfFirstView } from './cells/registry.ts';
import { crash, prepareForCrash } from './crash.ts';
import { answersIn } from './dataflow/answerShelf.ts';
import { whenCounted, whenFirstDrawn } from './firstDrawn.ts';
import { fetchLaterParts, laterPartsFrom } from './later.ts';
import { mode } from './mode.ts';
import { browserLocks } from './notebook/documentLocks.ts';
import { standardId } from './notebook/documents.ts';
import { documentIn } from './notebook/share.ts';
import { browserStorage, type Preferences } from './notebook/storage.ts';
import { keepOffline } from './offline/register.ts';
import { ownPacks } from './ownPacks.ts';
import { fetchFirstResults, fetchLeverValues, fetchStandard } from './packFiles.ts';
import { followPack } from './packSource.ts';
import { openDropped } from './panels/documentDrop.ts';
import { Session } from './session.ts';
import { applyTheme, followSystemTheme, themeChoice } from './style/theme.ts';
import { fetchText, language, wording, wordingIn } from './text/language.ts';
import type { Language } from './text/languages.ts';
import './workbenchElement.ts';
import type { WorkbenchElement } from './workbenchElement.ts';
import { areShortcutsOn } from './workshop/overlay.ts';

const storage = browserStorage();

/** Resolves to what the reader kept, when the words to say anything with are here; rejects where they can't be fetched. */
export const prepared = prepare();

async function prepare(): Promise<Preferences> {
  followSystemTheme();
  const preferences = await storage.loadPreferences().catch((): Preferences => ({}));
  applyTheme(preferences.theme ?? 'system');
  areShortcutsOn.value = preferences.shortcuts ?? true;
  const chosen = preferences.language ?? (navigator.language.startsWith('en') ? 'en' : 'da');
  await fetchText(chosen);
  language.value = chosen;
  return preferences;
}

/** Starts the page when what the reader kept is known: the document first, then data and engine. */
async function start(preferences: Preferences): Promise<void> {
  const executor = createWorkerExecutor();
  const results = resultsKeptApart(codeMark());
  const standards = await fetchStandards();
  if (!standards) {
    tellAlone(wordingIn(language.value).text.messages.documentFailed);
    return;
  }
  const linked = await documentIn(location.hash);
  const shared = linked === 'unreadable' ? undefined : linked;
  const session = new Session({
    standards,
    language,
    runner: executor,
    studyRunner: executor,
    workers: executor.workers,
    runs: results,
    answers: answersIn(results),
    storage,
    locks: browserLocks(),
    pause: isSparing() ? undefined : whenIdle,
    engineVersion,
    shared,
  });
  await session.open();
  laterPartsFrom(
    () => import('./laterParts.ts'),
    () => session.tell('not-fetched'),
  );
  // a document that needs them waits for them, so that nothing jumps into place
  if (!session.notebook.peek().cells.every(isOfFirstView)) await fetchLaterParts().catch(() => {});
  if (session.isStandard()) void firstResultsUnlessKept(results, session);
  mode.value = shared === undefined ? (preferences.mode ?? 'edit') : 'read';
  if (linked === 'unreadable') session.tell('unreadable-link');
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#d=')) location.reload();
  });
  prepareForCrash({
    text: () => session.history.text.peek(),
    title: () => session.notebook.peek().title,
    leaveDocument: async () => {
      const { document: _, ...others } = await storage.loadPreferences();
      await storage.savePreferences({ ...others, document: standardId });
    },
  });
  const firstDrawn = whenFirstDrawn(session);
  let isFirst = true;
  followPack(session, ownPacks, (pack) => {
    const ready = executor.prepare(pack).catch(() => {});
    // what the page itself waits for comes first
    if (isFirst)
      void Promise.all([ready, firstDrawn])
        .then(() => Promise.allSettled([session.readFormulas(), fetchLaterParts()]))
        .then(() => takeLeverValues(session))
        .then(keepOffline);
    isFirst = false;
  });
  // what stands on the page already stays until the same can be told live
  if (session.isStandard() && document.querySelector(`[lang=${language.peek()}] [data-drawing]`))
    await whenCounted(session);
  mount(session);
  openDropped(session);

  // each by itself: a language that is set, though it be the same, has the styles of the whole page worked out anew
  effect(() => {
    document.documentElement.lang = language.value;
  });
  // told at the root, so that no rule has to look for it below
  effect(() => {
    document.documentElement.dataset.viewing = mode.value;
  });
  effect(() => {
    document.title = `${session.notebook.value.title} · ${wording.value.text.title}`;
  });
  effect(() => {
    const kept = {
      language: language.value,
      theme: themeChoice.value,
      ...(session.selectedId.value === undefined ? {} : { scenario: session.selectedId.value }),
      ...(session.marked.value === undefined ? {} : { marked: session.marked.value }),
      ...(session.isShared.value ? {} : { mode: mode.value }),
      ...(areShortcutsOn.value ? {} : { shortcuts: false }),
      ...documentKept(session.documents.id.value || preferences.document),
    };
    storage.savePreferences(kept).catch(() => session.autosave.fail());
  });
  addEventListener('pagehide', () => void session.autosave.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void session.autosave.flush();
  });
  document.addEventListener('keydown', (event) => undoByKeyboard(event, session));
}

/** Whether the reader has asked the browser to do with less: nothing is run then before it is asked for. */
function isSparing(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Waits until the page has nothing to draw and no hand to follow; a busy page for a fifth of a second. */
function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 200 });
    else setTimeout(resolve, 20);
  });
}

/** What the site has made beforehand, where nothing is kept from an earlier visit. */
async function firstResultsUnlessKept(results: BrowserResults, session: Session): Promise<void> {
  if ((await results.keys()).size > 0) return;
  const first = await fetchFirstResults();
  session.firstResults.value = first;
}

/** Fetches what the site has made of its levers' values, so that a lever's line is there when it is moved. */
async function takeLeverValues(session: Session): Promise<void> {
  const made = document.querySelector<HTMLMetaElement>('meta[name="fremsyn-values"]');
  if (made && !isSparing() && session.documents.id.peek() === standardId)
    session.projector.valuesMade.results.value = await fetchLeverValues(made.content);
}

/** The document to begin with next time. */
function documentKept(document: string | undefined) {
  return document === undefined ? {} : { document };
}

/** The document that the page comes with, in both languages; undefined where the site can't be reached. */
async function fetchStandards(): Promise<Record<Language, string> | undefined> {
  try {
    const [da, en] = await Promise.all([fetchStandard('da'), fetchStandard('en')]);
    return { da, en };
  } catch {
    return undefined;
  }
}

/** Says the one thing there is to say, under the still picture that the page came with. */
function tellAlone(sentence: string): void {
  const paragraph = document.createElement('p');
  paragraph.role = 'alert';
  paragraph.className = 'messages';
  paragraph.textContent = sentence;
  document.querySelector('main')?.append(paragraph);
}

function mount(session: Session): void {
  const workbench = document.querySelector<WorkbenchElement>('fremsyn-workbench');
  if (!workbench) throw new Error('the page has no workbench');
  workbench.onLanguage = (chosen: Language) => {
    // where its words can't be fetched, the page stays in the language it has
    fetchText(chosen).then(
      () => session.setLanguage(chosen),
      () => {},
    );
  };
  workbench.session = session;
  workbench.mount();
}

/** Ctrl or Cmd with Z, Shift+Z or Y; inside a text field the field's own undo is left alone. */
function undoByKeyboard(event: KeyboardEvent, session: Session): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  if (event.defaultPrevented) return;
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement && /^(text|search)$/.test(target.type)) return;
  if (target instanceof HTMLElement && target.isContentEditable) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) session.history.redo();
  else session.history.undo();
}

prepared.then(
  (preferences) => start(preferences).catch(crash),
  // boot.ts says it
  () => {},
);
