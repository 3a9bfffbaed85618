import { LEFT, NONE, type ParseState, REDUCE, RIGHT, SHIFT } from './state.ts';

/** An action's class among the weights: its kind and, for arcs, its label's number. */
export type Action = { readonly kind: number; readonly label: number };

export const ROOT_LABEL = 'root';

/** All actions for the relations given, in the order of the weights' classes. */
export function actionsFor(labels: readonly string[]): Action[] {
  const actions: Action[] = [
    { kind: SHIFT, label: NONE },
    { kind: REDUCE, label: NONE },
  ];
  for (let label = 0; label < labels.length; label += 1) actions.push({ kind: LEFT, label });
  for (let label = 0; label < labels.length; label += 1) {
    if (labels[label] !== ROOT_LABEL) actions.push({ kind: RIGHT, label });
  }
  return actions;
}

/** Whether an action may be taken; only the root takes and gives the label "root". */
export function isLegal(state: ParseState, { kind, label }: Action, root: number): boolean {
  return (state.legal() & (1 << kind)) !== 0 && (kind !== LEFT || (label === root) === (state.next === state.n));
}
