import { html, type TemplateResult } from 'lit';
import type { FigureTable } from '../charts/figure.ts';
import type { MethodAsked } from './method.ts';
import type { MethodName } from './names.ts';

/** The way to how numbers are calculated, beside them. Its words come with the parts that come later. */
export function howCalculated(
  name: MethodName,
  asked: MethodAsked,
  data?: unknown,
  table?: () => FigureTable,
): TemplateResult {
  return html`<fremsyn-method .asked=${{ ...asked, name, data, table }}></fremsyn-method>`;
}
