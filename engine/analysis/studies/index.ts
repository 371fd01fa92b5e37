/** What carries studies out: a door of its own, since the page fetches it when somebody asks. */
export { answerStudy } from './answerStudy.ts';
