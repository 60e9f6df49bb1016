import type { ItemKind } from '../desk/index.ts';
import { acts } from '../words/actions.ts';
import type { ItemReason } from './codes.ts';

const byRule: Readonly<Record<string, ItemReason>> = {
	...Object.fromEntries(acts.map(({ act }) => [act, 'act' as const])),
	asked: 'asked',
	'listed task': 'listed',
	supervision: 'supervision',
	'leading group': 'group',
	'phase to an event': 'phase',
	exit: 'exit',
	'until an event': 'milestone',
	aim: 'aim',
	gap: 'gap',
	'higher level': 'level',
	'result and feature': 'result',
	'centre work': 'centre',
	'outcome served': 'serves',
	'done and done well': 'well',
	compare: 'compare',
	steadiness: 'steady',
	institutions: 'institutions',
	'counted criteria': 'criteria',
	'basic requirements': 'basic',
	floor: 'floor',
	overlay: 'overlay',
	stretch: 'stretch',
	dimensions: 'dimensions',
	'two tracks': 'tracks',
	'from to': 'number',
	bound: 'number',
};

/** Why the words of an item were read as one; of a rule without a reason of its own, why of its kind. */
export const reasonOf = ({ rule, kind }: { readonly rule: string | null; readonly kind: ItemKind }): ItemReason =>
	rule === null ? 'hand' : (byRule[rule] ?? kind);
